// Which entities are these claims about, and what part does each play?
// $keys  claim ids
UNWIND $keys AS key
MATCH (:Claim {id: key})-[about:ABOUT]->(entity:Entity)
RETURN key, about.role AS role, entity{.*} AS entity
ORDER BY about.position
