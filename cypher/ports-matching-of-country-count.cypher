// How many ports of these countries pass a filter, for each?
// $keys  country ids
// $portKinds  only ports of these kinds; null for any
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
UNWIND $keys AS key
CALL (key) {
  MATCH (port:Port {countryId: key})
  WHERE port.sortKey > '' AND ($portKinds IS NULL OR port.portKind IN $portKinds) AND
    // include parts/passes(port)
  RETURN count(port) AS total
}
RETURN key, total
