// How many railways that stop in these countries pass a filter, for each?
// $keys  country ids
// $clauses  the filter: alternatives, each a list of tests that must all hold; see README.md
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:CONNECTS]-(railway:Railway)
  WHERE size($clauses) > 0 AND any(clause IN $clauses WHERE size([test IN clause WHERE test.holds <> coalesce(
      CASE test.how
        WHEN 'IN' THEN railway[test.property] IN test.values
        WHEN 'ANY' THEN size([one IN railway[test.property] WHERE one IN test.values]) > 0
        WHEN 'CITES' THEN size([one IN railway[test.property] WHERE split(one, '#')[0] IN test.values]) > 0
        WHEN 'CONTAINS' THEN railway[test.property] CONTAINS test.value
        WHEN 'STARTS_WITH' THEN railway[test.property] STARTS WITH test.value
        WHEN 'AT_LEAST' THEN railway[test.property] >= test.value
        WHEN 'AT_MOST' THEN railway[test.property] <= test.value
        WHEN 'MORE_THAN' THEN railway[test.property] > test.value
        WHEN 'LESS_THAN' THEN railway[test.property] < test.value
        WHEN 'NOT_BEFORE' THEN railway[test.property] + '~' >= test.value
        ELSE railway[test.property] IS NOT NULL
      END, test.missing)]) = 0)
  RETURN count(railway) AS total
}
RETURN key, total
