// Which entities have these ids?
// $keys  entity ids
// $columns  which properties of each to answer with, in this order
UNWIND $keys AS key
MATCH (entity:Entity {id: key})
RETURN key, [column IN $columns | entity[column]] AS entity
