// Which entities are of these kinds, a page for each, in name order?
// $keys  kinds, such as COUNTRY
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
// $columns  which properties of each to answer with, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (entity:Entity {kind: key})
  WHERE entity.sortKey > $after
  RETURN entity
  ORDER BY entity.kind, entity.sortKey
  LIMIT $limit
}
RETURN key, entity.sortKey AS sortKey, [column IN $columns | entity[column]] AS entity
ORDER BY sortKey
