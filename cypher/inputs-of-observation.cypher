// Which claims were these derived observations computed from, in the order of their formulas?
// $keys  observation ids
UNWIND $keys AS key
MATCH (:Claim {id: key})-[from:DERIVED_FROM]->(claim:Claim)
RETURN key, claim{.*} AS claim
ORDER BY from.position
