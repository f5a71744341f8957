// What do sources say of these entities, in any role: how many claims are there for each?
// $keys  entity ids
// $day  only claims whose period includes this day, or that have none; null for all
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:ABOUT]-(claim:Claim)
  WHERE ($day IS NULL
    OR (coalesce(claim.periodStart, '') <= $day AND coalesce(claim.periodEnd + '~', '~') >= $day))
  RETURN count(DISTINCT claim) AS total
}
RETURN key, total
