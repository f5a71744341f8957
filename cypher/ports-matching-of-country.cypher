// Which ports of these countries pass a filter, a page for each, in name order?
// $keys  country ids
// $portKinds  only ports of these kinds; any where it is null
// $clauses  the filter: alternatives, each a list of tests that must all hold; see README.md
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
// $columns  which properties of each to answer with, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (port:Port {countryId: key})
  WHERE port.sortKey > $after AND ($portKinds IS NULL OR port.portKind IN $portKinds) AND
    // include parts/passes(port)
  RETURN port
  ORDER BY port.countryId, port.sortKey
  LIMIT $limit
}
WITH key, port
ORDER BY port.sortKey
RETURN key, collect([column IN $columns | port[column]]) AS entities
