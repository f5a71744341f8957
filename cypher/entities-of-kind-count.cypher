// Which entities are of these kinds: how many for each?
// $keys  kinds, such as COUNTRY
UNWIND $keys AS key
CALL (key) {
  MATCH (entity:Entity {kind: key})
  WHERE entity.sortKey > ''
  RETURN count(entity) AS total
}
RETURN key, total
