// Which ports of these countries pass a filter, a page for each, in name order?
// $keys  country ids
// $portKinds  only ports of these kinds; any where it is empty
// $clauses  the filter: alternatives, each a list of tests that must all hold; see README.md
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
// $columns  which properties of each to answer with, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (port:Port {countryId: key})
  WHERE port.sortKey > $after AND (size($portKinds) = 0 OR port.portKind IN $portKinds)
    AND size($clauses) > 0 AND any(clause IN $clauses WHERE size([test IN clause WHERE test.holds <> coalesce(
      CASE test.how
        WHEN 'IN' THEN port[test.property] IN test.values
        WHEN 'ANY' THEN size([one IN port[test.property] WHERE one IN test.values]) > 0
        WHEN 'CITES' THEN size([one IN port[test.property] WHERE split(one, '#')[0] IN test.values]) > 0
        WHEN 'CONTAINS' THEN port[test.property] CONTAINS test.value
        WHEN 'STARTS_WITH' THEN port[test.property] STARTS WITH test.value
        WHEN 'AT_LEAST' THEN port[test.property] >= test.value
        WHEN 'AT_MOST' THEN port[test.property] <= test.value
        WHEN 'MORE_THAN' THEN port[test.property] > test.value
        WHEN 'LESS_THAN' THEN port[test.property] < test.value
        WHEN 'NOT_BEFORE' THEN port[test.property] + '~' >= test.value
        ELSE port[test.property] IS NOT NULL
      END, test.missing)]) = 0)
  RETURN port
  ORDER BY port.countryId, port.sortKey
  LIMIT $limit
}
WITH key, port
ORDER BY port.sortKey
RETURN key, collect([column IN $columns | port[column]]) AS entities
