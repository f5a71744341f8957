// Which entities of a kind come next in name order, a page from each place?
// $keys  a kind, a space and the sortKey of the last row of the page before, nothing after the space for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  WITH split(key, ' ')[0] AS kind, substring(key, size(split(key, ' ')[0]) + 1) AS after
  MATCH (entity:Entity {kind: kind})
  WHERE entity.sortKey > after
  RETURN entity
  ORDER BY entity.kind, entity.sortKey
  LIMIT $limit
}
WITH key, entity
ORDER BY entity.sortKey
RETURN key, collect([column IN $columns | entity[column]]) AS entities
