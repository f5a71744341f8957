// Which ports of these countries pass a filter, a page for each, in name order?
// $keys  country ids
// $portKinds  only ports of these kinds; null for any
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
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
