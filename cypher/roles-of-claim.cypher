// Which entities are these claims about, and what part does each play?
// $keys  claim ids
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
MATCH (:Claim {id: key})-[about:ABOUT]->(entity:Entity)
RETURN key, about.role AS role, [column IN $columns | entity[column]] AS entity
ORDER BY about.position
