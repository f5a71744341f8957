// How many entities of these kinds pass a filter?
// $keys  kinds, such as PORT
// $entry  the index lookups that find candidates for the filter; see parts/entities-of-entry.cypher
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
UNWIND $keys AS key
CALL (key) {
  // include parts/entities-of-entry(entity, key)
}
WITH key, entity
WHERE
  // include parts/passes(entity)
RETURN key, count(DISTINCT entity) AS total
