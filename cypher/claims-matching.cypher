// Which claims pass a filter, a page, the strongest evidence first?
// $keys  `Claim`: there is one list
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows
UNWIND $keys AS key
CALL (key) {
  MATCH (claim:Claim)
  WHERE claim.sortKey > $after AND
    // include parts/passes(claim)
  RETURN claim
  ORDER BY claim.sortKey
  LIMIT $limit
}
RETURN key, claim.sortKey AS sortKey, claim{.*} AS claim
ORDER BY sortKey
