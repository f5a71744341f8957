// Which entities have these ids?
// $keys  entity ids
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
MATCH (entity:Entity {id: key})
RETURN key, [column IN $columns | entity[column]] AS entity
