// Which claims have these ids? Like claims-by-id, for rows that are read once: they don't go through the cache.
// $ids  claim ids
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
RETURN claim{.*} AS claim
