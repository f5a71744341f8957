// Which entities of a kind come next in name order, a page from each place?
// $keys  a kind, a space and the sortKey of the last row of the page before, nothing after the space for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
// $next  for each of $keys the `ids` of the next $limit, from the order that engine/name-order.ts caches, since sorting a kind takes too long
UNWIND $next AS page
WITH page.key AS key, page.ids AS ids
WHERE key IN $keys AND size(ids) <= $limit
UNWIND ids AS id
MATCH (entity:Entity {id: id})
WITH key, entity
ORDER BY entity.sortKey
RETURN key, collect([column IN $columns | entity[column]]) AS entities
