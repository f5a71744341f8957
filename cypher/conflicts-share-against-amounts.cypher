// Which partners' shares of these reporters' trade contradict the stated amounts?
// A partner's share is its amount divided by the amount of the whole world, for the same goods, unit and period.
// These are candidates: the last days are compared, and exact decimals then decide whether rounding explains the difference.
// $keys  ids of reporters
UNWIND $keys AS key
CALL (key) {
  MATCH (claim:Observation {reporterId: key})
  WHERE claim.sortKey IS NOT NULL AND claim.basis <> 'DERIVED'
    AND claim.measure IN ['TRADE_VALUE', 'EXPORT_VALUE', 'IMPORT_VALUE', 'IMPORT_QUANTITY', 'PARTNER_SHARE']
    AND claim.kind IN ['LEVEL', 'SHARE']
  WITH coalesce(claim.flow, '') AS flow, coalesce(claim.commodityId, '') AS commodity, coalesce(claim.transportMode, '') AS mode,
    coalesce(claim.channelId, '') AS channel, left(coalesce(claim.periodStart, '') + '-01-01', 10) AS firstDay,
    collect(claim) AS said
  WITH [claim IN said WHERE claim.kind = 'LEVEL' AND claim.partnerId IS NULL AND toFloat(claim.value) > 0] AS wholes,
    [claim IN said WHERE claim.kind = 'LEVEL' AND claim.partnerId IS NOT NULL] AS parts,
    [claim IN said WHERE claim.kind = 'SHARE' AND claim.unit = 'percent' AND claim.partnerId IS NOT NULL] AS shares
  UNWIND wholes AS whole
  UNWIND parts AS part
  WITH whole, part, shares
  WHERE part.measure = whole.measure AND part.unit = whole.unit
  UNWIND shares AS share
  WITH whole, part, share
  WHERE share.partnerId = part.partnerId
  RETURN share, part, whole
}
RETURN key, share{.*} AS share, part{.*} AS part, whole{.*} AS whole
ORDER BY share.sortKey, part.sortKey, whole.sortKey
