// Which claims were computed from these, directly or by others?
// $keys  claim ids
UNWIND $keys AS key
MATCH (derived:Claim)-[:DERIVED_FROM*1..5]->(:Claim {id: key})
RETURN DISTINCT key, derived.id AS id
ORDER BY key, id
