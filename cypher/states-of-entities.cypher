// What does the graph keep of these entities?
// $keys  entity ids
UNWIND $keys AS key
MATCH (entity:Entity {id: key})
RETURN key, entity{.*} AS properties
