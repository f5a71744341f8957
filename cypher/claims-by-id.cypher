// Which claims have these ids?
// $keys  claim ids
UNWIND $keys AS key
MATCH (claim:Claim {id: key})
RETURN key, claim{.*} AS claim
