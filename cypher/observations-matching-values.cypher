// Which observations pass a filter, with all their values?
// $keys  always OBSERVATION
// $limit  the most rows
// $entry  the index lookups that find candidates for the filter; see parts/observations-of-entry.cypher
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
UNWIND $keys AS key
CALL (key) {
  // include parts/observations-of-entry(observation)
}
WITH key, observation
WHERE
  // include parts/passes(observation)
RETURN key, observation{.*} AS claim
ORDER BY observation.sortKey
LIMIT $limit
