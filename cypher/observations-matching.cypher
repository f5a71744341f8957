// Which observations pass a filter, a page, the strongest evidence first?
// $keys  always OBSERVATION
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
UNWIND $keys AS key
CALL (key) {
  MATCH (observation:Claim {claimKind: key})
  WHERE observation.sortKey > $after AND
    // include parts/passes(observation)
  RETURN observation
  ORDER BY observation.claimKind, observation.sortKey
  LIMIT $limit
}
RETURN key, observation.sortKey AS sortKey, observation{.*} AS claim
ORDER BY sortKey
