// Which claims speak of these topics, and what do they say?
// $keys  topics, as claims keep them
UNWIND $keys AS key
MATCH (claim:Claim {topic: key})
RETURN key, claim.id AS id, claim.claimKind AS claimKind, claim.basis AS basis, claim.citations AS citations,
  claim.value AS value, claim.comparator AS comparator, claim.since AS since, claim.until AS until
ORDER BY id
