// What do these claims cite?
// $keys  claim ids
UNWIND $keys AS key
MATCH (claim:Claim {id: key})
RETURN key, claim.citations AS citations
