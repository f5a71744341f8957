// What do sources say of these entities, in any role: how many claims are there for each?
// $keys  entity ids
// $day  only claims whose period includes this day, or that have none; null for all
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:ABOUT]-(claim:Claim)
  WHERE ($day IS NULL
    OR (coalesce(claim.periodStart, '') <= $day AND coalesce(claim.periodEnd + '~', '~') >= $day)) AND
    // include parts/passes(claim)
  RETURN count(DISTINCT claim) AS total
}
RETURN key, total
