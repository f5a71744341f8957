// Which observations pass a filter, a page, the strongest evidence first?
// $keys  OBSERVATION alone: what the page is of
// $clauses  the filter: alternatives, each a list of tests that must all hold; see README.md
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
UNWIND $keys AS key
CALL (key) {
  MATCH (observation:Claim {claimKind: key})
  WHERE observation.sortKey > $after
    AND size($clauses) > 0 AND any(clause IN $clauses WHERE size([test IN clause WHERE test.holds <> coalesce(
      CASE test.how
        WHEN 'IN' THEN observation[test.property] IN test.values
        WHEN 'ANY' THEN size([one IN observation[test.property] WHERE one IN test.values]) > 0
        WHEN 'CITES' THEN size([one IN observation[test.property] WHERE split(one, '#')[0] IN test.values]) > 0
        WHEN 'CONTAINS' THEN observation[test.property] CONTAINS test.value
        WHEN 'STARTS_WITH' THEN observation[test.property] STARTS WITH test.value
        WHEN 'AT_LEAST' THEN observation[test.property] >= test.value
        WHEN 'AT_MOST' THEN observation[test.property] <= test.value
        WHEN 'MORE_THAN' THEN observation[test.property] > test.value
        WHEN 'LESS_THAN' THEN observation[test.property] < test.value
        WHEN 'NOT_BEFORE' THEN observation[test.property] + '~' >= test.value
        ELSE observation[test.property] IS NOT NULL
      END, test.missing)]) = 0)
  RETURN observation
  ORDER BY observation.claimKind, observation.sortKey
  LIMIT $limit
}
RETURN key, observation.sortKey AS sortKey, observation{.*} AS claim
ORDER BY sortKey
