// How many claims pass a filter?
// $keys  `Claim`: there is one list
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
UNWIND $keys AS key
CALL (key) {
  MATCH (claim:Claim)
  WHERE claim.sortKey > '' AND
    // include parts/passes(claim)
  RETURN count(claim) AS total
}
RETURN key, total
