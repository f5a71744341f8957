// Which claims were computed from this one, directly or by others?
// $claim  a claim id
MATCH (derived:Claim)-[:DERIVED_FROM*1..5]->(:Claim {id: $claim})
RETURN DISTINCT derived.id AS id
ORDER BY id
