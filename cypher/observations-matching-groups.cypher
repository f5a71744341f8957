// How many observations that pass a filter are there for each value of a property, or of two?
// $keys  one property, or two separated by a space
// $entry  the index lookups that find candidates for the filter; see parts/observations-of-entry.cypher
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
CALL () {
  // include parts/observations-of-entry(observation)
}
WITH observation
WHERE
  // include parts/passes(observation)
UNWIND $keys AS key
WITH key, observation, split(key, ' ') AS properties
WITH key, observation[properties[0]] AS one, CASE WHEN size(properties) > 1 THEN observation[properties[1]] END AS two
RETURN key, one, two, count(*) AS total
ORDER BY total DESC, one, two
