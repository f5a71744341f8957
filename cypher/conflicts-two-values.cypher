// Which claims of these reporters give two values for one thing over one period?
// One thing: the same measure, kind, flow, unit, partner, commodity, mode of transport, channel and, where both say it, valuation. One period: it starts on the
// same day, and ends in the same year or one of the two has no stated end. These are candidates: the last days are
// compared, and exact decimals then decide whether "over", "nearly" or rounding explains the difference.
// $keys  ids of reporters
UNWIND $keys AS key
CALL (key) {
  MATCH (claim:Observation {reporterId: key})
  WHERE claim.sortKey IS NOT NULL AND claim.basis <> 'DERIVED'
  WITH claim.measure AS measure, claim.kind AS kind, coalesce(claim.flow, '') AS flow, claim.unit AS unit,
    coalesce(claim.partnerId, '') AS partner, coalesce(claim.commodityId, '') AS commodity,
    coalesce(claim.transportMode, '') AS mode, coalesce(claim.channelId, '') AS channel,
    left(coalesce(claim.periodStart, '') + '-01-01', 10) AS firstDay, collect(claim) AS said
  WHERE size(said) > 1
  UNWIND said AS one
  UNWIND said AS other
  WITH one, other
  WHERE one.sortKey < other.sortKey
    AND (one.value <> other.value OR one.comparator <> other.comparator)
    AND coalesce(one.valuation, other.valuation, '') = coalesce(other.valuation, one.valuation, '')
    AND left(coalesce(one.periodEnd, other.periodEnd, ''), 4) = left(coalesce(other.periodEnd, one.periodEnd, ''), 4)
  RETURN one, other
}
RETURN key, one{.*} AS one, other{.*} AS other
ORDER BY one.sortKey, other.sortKey
