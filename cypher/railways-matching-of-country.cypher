// Which railways that stop in these countries pass a filter, a page for each, in name order?
// $keys  country ids
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:CONNECTS]-(railway:Railway)
  WHERE railway.sortKey > $after AND
    // include parts/passes(railway)
  RETURN railway
  ORDER BY railway.sortKey
  LIMIT $limit
}
WITH key, railway
ORDER BY railway.sortKey
RETURN key, collect([column IN $columns | railway[column]]) AS entities
