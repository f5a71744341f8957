// Which observations pass a filter, the ids of many, the strongest evidence first?
// $kind  always OBSERVATION
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
// $after  the sortKey after which they begin
// $limit  the most ids
MATCH (observation:Claim {claimKind: $kind})
WHERE observation.sortKey > $after AND
  // include parts/passes(observation)
WITH observation
ORDER BY observation.claimKind, observation.sortKey
LIMIT $limit
RETURN collect(observation.id) AS ids
