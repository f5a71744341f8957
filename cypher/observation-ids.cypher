// Which observations pass a filter, the ids of many, the strongest evidence first?
// $kind  always OBSERVATION
// $all  true if the filter lets all pass: a test of each would take twice as long as all else
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
// $after  the sortKey after which they begin
// $limit  the most ids
MATCH (observation:Claim {claimKind: $kind})
WHERE observation.sortKey > $after AND ($all OR (
    // include parts/passes(observation)
  ))
WITH observation
ORDER BY observation.claimKind, observation.sortKey
LIMIT $limit
RETURN collect(observation.id) AS ids
