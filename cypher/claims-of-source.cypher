// What do these sources say, a page for each, in the order of their paragraphs?
// $keys  source ids
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
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
