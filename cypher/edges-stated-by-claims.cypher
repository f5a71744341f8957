// Which edges do these claims state, and which other claims state them too?
// $keys  claim ids
UNWIND $keys AS key
MATCH (:Claim {id: key})-[:ABOUT]->(start:Entity)-[edge]->(target:Entity)<-[:ABOUT]-(:Claim {id: key})
WHERE key IN edge.claims
RETURN DISTINCT key, start.id AS from, type(edge) AS relation, target.id AS to, edge.claims AS claims
