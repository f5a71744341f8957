// How many railways that stop in these countries pass a filter, for each?
// $keys  country ids
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:CONNECTS]-(railway:Railway)
  WHERE
    // include parts/passes(railway)
  RETURN count(railway) AS total
}
RETURN key, total
