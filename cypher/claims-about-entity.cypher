// What do sources say of these entities, in any role, a page for each, the strongest evidence first?
// $keys  entity ids
// $day  only claims whose period includes this day, or that have none; null for all
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:ABOUT]-(claim:Claim)
  WHERE ($day IS NULL
    OR (coalesce(claim.periodStart, '') <= $day AND coalesce(claim.periodEnd + '~', '~') >= $day))
    AND claim.sortKey > $after AND
    // include parts/passes(claim)
  RETURN DISTINCT claim
  ORDER BY claim.sortKey
  LIMIT $limit
}
RETURN key, claim.sortKey AS sortKey, claim{.*} AS claim
ORDER BY sortKey
