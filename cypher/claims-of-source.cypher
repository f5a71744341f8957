// What do these sources say, a page for each, in the order of their paragraphs?
// $keys  source ids
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
UNWIND $keys AS key
CALL (key) {
  MATCH (claim:Claim {source: key})
  WHERE claim.sortKey > $after
  RETURN claim
  ORDER BY claim.source, claim.sortKey
  LIMIT $limit
}
RETURN key, claim.sortKey AS sortKey, claim{.*} AS claim
ORDER BY sortKey
