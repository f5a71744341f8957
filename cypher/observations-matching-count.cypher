// How many observations pass a filter?
// $keys  OBSERVATION alone: what is counted
// $entry  where to look: lists that lead to observations; see parts/observations-of-entry.cypher
// $clauses  the filter: alternatives, each a list of tests that must all hold; see README.md
UNWIND $keys AS key
CALL (key) {
  // include parts/observations-of-entry(observation)
}
WITH key, observation
WHERE
  // include parts/passes(observation)
RETURN key, count(DISTINCT observation) AS total
