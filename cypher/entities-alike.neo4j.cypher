// Which entities have these names, but for case and accents?
// $keys  folded names
UNWIND $keys AS key
CALL (key) {
  MATCH (entity:Entity)
  WHERE entity.sortKey STARTS WITH key + '\t'
  RETURN entity
}
RETURN key, entity.id AS id, entity.kind AS kind, entity.countryId AS countryId, entity.unlocode AS unlocode
ORDER BY entity.sortKey
