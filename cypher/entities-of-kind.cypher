// Which entities are of these kinds, a page for each, in name order?
// $keys  kinds, such as COUNTRY
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
UNWIND $keys AS key
CALL (key) {
  MATCH (entity:Entity {kind: key})
  WHERE entity.sortKey > $after
  RETURN entity
  ORDER BY entity.kind, entity.sortKey
  LIMIT $limit
}
RETURN key, entity.sortKey AS sortKey, entity{.*} AS entity
ORDER BY sortKey
