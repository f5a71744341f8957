// Which entities name this one as their country, region or parent?
// $id  an entity id
// scans: entities are seldom merged, and an index for it would slow every write
CALL () {
  MATCH (entity:Entity {countryId: $id})
  RETURN entity.id AS id
  UNION
  MATCH (entity:Entity {regionId: $id})
  RETURN entity.id AS id
  UNION
  MATCH (entity:Commodity {parentId: $id})
  RETURN entity.id AS id
}
RETURN id
ORDER BY id
