// Which entities of these kinds pass a filter, a page for each, in name order?
// $keys  kinds, such as PORT
// $clauses  the filter: alternatives, each a list of tests that must all hold; see README.md
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
// $columns  which properties of each to answer with, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (entity:Entity {kind: key})
  WHERE entity.sortKey > $after
    AND size($clauses) > 0 AND any(clause IN $clauses WHERE size([test IN clause WHERE test.holds <> coalesce(
      CASE test.how
        WHEN 'IN' THEN entity[test.property] IN test.values
        WHEN 'ANY' THEN size([one IN entity[test.property] WHERE one IN test.values]) > 0
        WHEN 'CITES' THEN size([one IN entity[test.property] WHERE split(one, '#')[0] IN test.values]) > 0
        WHEN 'CONTAINS' THEN entity[test.property] CONTAINS test.value
        WHEN 'STARTS_WITH' THEN entity[test.property] STARTS WITH test.value
        WHEN 'AT_LEAST' THEN entity[test.property] >= test.value
        WHEN 'AT_MOST' THEN entity[test.property] <= test.value
        WHEN 'MORE_THAN' THEN entity[test.property] > test.value
        WHEN 'LESS_THAN' THEN entity[test.property] < test.value
        WHEN 'NOT_BEFORE' THEN entity[test.property] + '~' >= test.value
        ELSE entity[test.property] IS NOT NULL
      END, test.missing)]) = 0)
  RETURN entity
  ORDER BY entity.kind, entity.sortKey
  LIMIT $limit
}
WITH key, entity
ORDER BY entity.sortKey
RETURN key, collect([column IN $columns | entity[column]]) AS entities
