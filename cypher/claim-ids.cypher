// Which claims pass a filter, the ids of many, the strongest evidence first?
// $all  true if the filter lets all pass: a test of each would take twice as long as all else
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
// $after  the sortKey after which they begin
// $limit  the most ids
MATCH (claim:Claim)
WHERE claim.sortKey > $after AND ($all OR (
    // include parts/passes(claim)
  ))
WITH claim
ORDER BY claim.sortKey
LIMIT $limit
RETURN collect(claim.id) AS ids
