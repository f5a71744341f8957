// Which totals of these reporters are below one of their parts?
// A part of trade is its exports or its imports; the world's part is that of one partner; a part of
// all goods is one commodity; a part of all transport is one mode. Both are levels in the same unit over the same period. These are
// candidates: the last days are compared, and exact decimals then decide whether rounding or "over" explains the difference.
// $keys  ids of reporters
UNWIND $keys AS key
CALL (key) {
  MATCH (claim:Observation {reporterId: key})
  WHERE claim.sortKey IS NOT NULL AND claim.kind = 'LEVEL' AND claim.basis <> 'DERIVED'
    AND claim.measure IN ['TRADE_VALUE', 'EXPORT_VALUE', 'IMPORT_VALUE', 'IMPORT_QUANTITY', 'FDI_FLOW', 'FDI_STOCK']
  WITH claim.unit AS unit, left(coalesce(claim.periodStart, '') + '-01-01', 10) AS firstDay, collect(claim) AS said
  WHERE size(said) > 1
  UNWIND said AS total
  UNWIND said AS part
  WITH total, part,
    total.measure + '|' + coalesce(total.partnerId, '') + '|' + coalesce(total.commodityId, '')
      + '|' + coalesce(total.transportMode, '') + '|' + coalesce(total.channelId, '') AS whole,
    part.measure + '|' + coalesce(part.partnerId, '') + '|' + coalesce(part.commodityId, '')
      + '|' + coalesce(part.transportMode, '') + '|' + coalesce(part.channelId, '') AS piece
  WHERE whole <> piece
    AND (total.measure = part.measure OR (total.measure = 'TRADE_VALUE' AND part.measure IN ['EXPORT_VALUE', 'IMPORT_VALUE']))
    AND coalesce(total.partnerId, part.partnerId, '') = coalesce(part.partnerId, '')
    AND coalesce(total.commodityId, part.commodityId, '') = coalesce(part.commodityId, '')
    AND coalesce(total.transportMode, part.transportMode, '') = coalesce(part.transportMode, '')
    AND coalesce(total.channelId, part.channelId, '') = coalesce(part.channelId, '')
    AND left(coalesce(total.periodEnd, ''), 4) = left(coalesce(part.periodEnd, ''), 4)
    AND toFloat(total.value) <= toFloat(part.value)
  RETURN total, part
}
RETURN key, total{.*} AS total, part{.*} AS part
ORDER BY total.sortKey, part.sortKey
