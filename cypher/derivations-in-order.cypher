// Which claims that were computed from others come next by their ids, and from which were they computed?
// $after  the last id of the batch before, '' for the first
// $limit  the most claims
MATCH (node:Claim)
WHERE node.id > $after AND EXISTS { (node)-[:DERIVED_FROM]->(:Claim) }
WITH node.id AS key
ORDER BY key
LIMIT $limit
MATCH (claim:Claim {id: key})
RETURN key, [(claim)-[derivation:DERIVED_FROM]->(input:Claim) | {claim: input.id, position: derivation.position}] AS inputs
ORDER BY key
