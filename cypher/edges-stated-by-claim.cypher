// Which edges does this claim state, and which other claims?
// $claim  a claim id
MATCH (:Claim {id: $claim})-[:ABOUT]->(start:Entity)-[edge]->(target:Entity)<-[:ABOUT]-(:Claim {id: $claim})
WHERE $claim IN edge.claims
RETURN DISTINCT start.id AS from, type(edge) AS relation, target.id AS to, edge.claims AS claims
