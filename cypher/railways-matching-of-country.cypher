// Which railways that stop in these countries pass a filter, a page for each, in name order?
// $keys  country ids
// $clauses  the filter: alternatives, each a list of tests that must all hold; see README.md
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
// $columns  which properties of each to answer with, in this order
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
