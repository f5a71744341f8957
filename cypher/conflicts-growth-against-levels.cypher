// Which levels of these reporters, a year apart, contradict the stated growth?
// A level that grew by so many percent against the same period a year earlier implies the earlier level, and
// another claim states that level. Level and growth come from the same source; all three are about one thing, as in conflicts-two-values.
// These are candidates: the last days are compared, and exact decimals then decide whether rounding explains the difference.
// $keys  ids of reporters
UNWIND $keys AS key
CALL (key) {
  MATCH (claim:Observation {reporterId: key})
  WHERE claim.sortKey IS NOT NULL AND claim.basis <> 'DERIVED' AND claim.kind IN ['LEVEL', 'GROWTH']
    AND claim.periodStart IS NOT NULL
  WITH claim.measure AS measure, coalesce(claim.flow, '') AS flow, coalesce(claim.partnerId, '') AS partner,
    coalesce(claim.commodityId, '') AS commodity, coalesce(claim.transportMode, '') AS mode,
    coalesce(claim.channelId, '') AS channel, collect(claim) AS said
  WITH [claim IN said WHERE claim.kind = 'GROWTH' AND claim.unit = 'percent' AND toFloat(claim.value) > -100] AS growths,
    [claim IN said WHERE claim.kind = 'LEVEL'] AS levels
  WHERE size(growths) > 0 AND size(levels) > 1
  UNWIND growths AS growth
  UNWIND levels AS level
  WITH growth, level, levels
  WHERE level.source = growth.source AND level.periodStart = growth.periodStart
    AND coalesce(level.periodEnd, '') = coalesce(growth.periodEnd, '')
  UNWIND levels AS earlier
  WITH growth, level, earlier,
    left(toString(toInteger(left(level.periodStart, 4)) - 1) + substring(level.periodStart, 4) + '-01-01', 10) AS firstDay
  WHERE earlier.unit = level.unit AND left(earlier.periodStart + '-01-01', 10) = firstDay
  RETURN level, growth, earlier
}
RETURN key, level{.*} AS level, growth{.*} AS growth, earlier{.*} AS earlier
ORDER BY level.sortKey, growth.sortKey, earlier.sortKey
