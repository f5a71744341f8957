// What share of these reporters' trade has each partner, by the latest period that has ended by a day, the largest first?
// $keys  ids of countries or regions
// $flows  EXPORTS, IMPORTS, TRADE: only these; null for all
// $day  the day, as an ISO 8601 date
UNWIND $keys AS key
CALL (key) {
  MATCH (share:Observation {reporterId: key})
  WHERE share.sortKey IS NOT NULL AND share.measure = 'PARTNER_SHARE' AND share.kind = 'SHARE' AND share.unit = 'percent'
    AND share.basis <> 'DERIVED' AND share.partnerId IS NOT NULL AND coalesce(share.periodEnd, '') <= $day
    AND ($flows IS NULL OR share.flow IN $flows)
  WITH share
  ORDER BY coalesce(share.periodEnd, '') DESC, share.sortKey
  WITH share.partnerId AS partner, share.flow AS flow, coalesce(share.commodityId, '') AS commodity, collect(share) AS said
  RETURN said[0] AS share
}
RETURN key, share{.*} AS share
ORDER BY toFloat(share.value) DESC, share.sortKey
