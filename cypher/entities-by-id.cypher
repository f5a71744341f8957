// Which entities have these ids?
// $keys  entity ids
UNWIND $keys AS key
MATCH (entity:Entity {id: key})
RETURN key, entity{.*} AS entity
