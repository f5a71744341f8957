// Which entities of a kind come next in name order, a page from each place?
// $keys  a kind, a space and the sortKey of the last one seen, nothing after the space for the first page
// $limit  rows for each
// $columns  which properties of each to answer with, in this order
// $next  for each of $keys the `ids` of the next $limit, from the order that engine/name-order.ts keeps: to sort a kind takes too long
UNWIND $next AS page
WITH page.key AS key, page.ids AS ids
WHERE key IN $keys AND size(ids) <= $limit
UNWIND ids AS id
MATCH (entity:Entity {id: id})
WITH key, entity
ORDER BY entity.sortKey
RETURN key, collect([column IN $columns | entity[column]]) AS entities
