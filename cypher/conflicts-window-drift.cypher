// Which of these reporters' streaks ("so many years running") are repeated later without having grown?
// A streak that runs up to the day of its source grows. If a later source gives the same number or a smaller one, and neither says which
// years it counts, the two can't both count the years up to their own day.
// $keys  ids of reporters
UNWIND $keys AS key
CALL (key) {
  MATCH (claim:Observation {reporterId: key})-[:CITES]->(source:Source)
  WHERE claim.sortKey IS NOT NULL AND claim.basis <> 'DERIVED' AND claim.unit STARTS WITH 'consecutive '
    AND source.publishedOn IS NOT NULL
  WITH claim.measure AS measure, claim.unit AS unit, coalesce(claim.partnerId, '') AS partner,
    coalesce(claim.commodityId, '') AS commodity, collect({claim: claim, saidOn: source.publishedOn}) AS said
  WHERE size(said) > 1
  UNWIND said AS one
  UNWIND said AS other
  WITH one.claim AS earlier, one.saidOn AS earlierOn, other.claim AS later, other.saidOn AS laterOn
  WHERE earlierOn < laterOn AND toFloat(later.value) <= toFloat(earlier.value)
    AND (earlier.periodAmbiguity IS NOT NULL OR later.periodAmbiguity IS NOT NULL)
  RETURN earlier, earlierOn, later, laterOn
}
RETURN key, earlier{.*} AS earlier, earlierOn, later{.*} AS later, laterOn
ORDER BY earlier.sortKey, later.sortKey
