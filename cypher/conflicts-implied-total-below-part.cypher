// Which totals of these reporters are below one of their parts the year before, as a stated level and its stated growth imply it?
// A level that grew by so many percent against the same period a year earlier implies the earlier level: level / (1 + growth / 100).
// Level and growth come from the same source. At least one of total and part is implied in this way; parts are defined as in
// conflicts-total-below-part. These are candidates: the last days are compared, and exact decimals then decide whether rounding
// explains the difference.
// $keys  ids of reporters
UNWIND $keys AS key
CALL (key) {
  CALL (key) {
    MATCH (level:Observation {reporterId: key})
    WHERE level.sortKey IS NOT NULL AND level.kind = 'LEVEL' AND level.basis <> 'DERIVED'
    RETURN level, null AS growth, left(coalesce(level.periodStart, '') + '-01-01', 10) AS firstDay, toFloat(level.value) AS amount
    UNION
    MATCH (claim:Observation {reporterId: key})
    WHERE claim.sortKey IS NOT NULL AND claim.basis <> 'DERIVED' AND claim.kind IN ['LEVEL', 'GROWTH']
      AND claim.periodStart IS NOT NULL
    WITH claim.source AS source, claim.measure AS measure, coalesce(claim.flow, '') AS flow,
      coalesce(claim.partnerId, '') AS partner, coalesce(claim.commodityId, '') AS commodity,
      coalesce(claim.transportMode, '') AS mode, coalesce(claim.channelId, '') AS channel,
      claim.periodStart AS start, coalesce(claim.periodEnd, '') AS last, collect(claim) AS said
    UNWIND [claim IN said WHERE claim.kind = 'GROWTH' AND claim.unit = 'percent' AND toFloat(claim.value) > -100] AS growth
    UNWIND [claim IN said WHERE claim.kind = 'LEVEL'] AS level
    RETURN level, growth, left(toString(toInteger(left(start, 4)) - 1) + substring(start, 4) + '-01-01', 10) AS firstDay,
      toFloat(level.value) / (1 + toFloat(growth.value) / 100) AS amount
  }
  WITH level, growth, firstDay, amount
  WHERE level.measure IN ['TRADE_VALUE', 'EXPORT_VALUE', 'IMPORT_VALUE', 'IMPORT_QUANTITY', 'FDI_FLOW', 'FDI_STOCK']
  WITH level.unit AS unit, firstDay, collect({level: level, growth: growth, amount: amount}) AS sides
  WHERE size(sides) > 1
  UNWIND sides AS one
  UNWIND sides AS other
  WITH one.level AS total, one.growth AS totalGrowth, one.amount AS totalAmount,
    other.level AS part, other.growth AS partGrowth, other.amount AS partAmount
  WHERE (totalGrowth IS NOT NULL OR partGrowth IS NOT NULL) AND totalAmount <= partAmount
    AND (total.measure = part.measure OR (total.measure = 'TRADE_VALUE' AND part.measure IN ['EXPORT_VALUE', 'IMPORT_VALUE']))
    AND coalesce(total.partnerId, part.partnerId, '') = coalesce(part.partnerId, '')
    AND coalesce(total.commodityId, part.commodityId, '') = coalesce(part.commodityId, '')
    AND coalesce(total.transportMode, part.transportMode, '') = coalesce(part.transportMode, '')
    AND coalesce(total.channelId, part.channelId, '') = coalesce(part.channelId, '')
    AND total.measure + '|' + coalesce(total.partnerId, '') + '|' + coalesce(total.commodityId, '')
      + '|' + coalesce(total.transportMode, '') + '|' + coalesce(total.channelId, '')
      <> part.measure + '|' + coalesce(part.partnerId, '') + '|' + coalesce(part.commodityId, '')
      + '|' + coalesce(part.transportMode, '') + '|' + coalesce(part.channelId, '')
  RETURN total, totalGrowth, part, partGrowth
}
RETURN key, total{.*} AS total, CASE WHEN totalGrowth IS NULL THEN null ELSE totalGrowth{.*} END AS totalGrowth,
  part{.*} AS part, CASE WHEN partGrowth IS NULL THEN null ELSE partGrowth{.*} END AS partGrowth
ORDER BY total.sortKey, part.sortKey
