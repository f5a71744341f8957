// Which shares of these reporters' trade, or of others' trade with them, are more than all that the partner trades in the other direction?
// What one exports to another, the other imports from it: so a share of the reporter's total can't exceed the partner's total of the same
// year, in the same unit, in the other direction. An organization's totals may count the trade among its members, which its shares leave out,
// so its shares are not judged. `others` are the other shares between the two in that year, which are in doubt with this one.
// These are candidates: the last days are compared, and exact decimals then decide whether the rounding of the share explains it.
// $keys  ids of reporters
UNWIND $keys AS key
CALL (key) {
  MATCH (share:Observation {reporterId: key})
  WHERE share.sortKey IS NOT NULL AND share.measure = 'PARTNER_SHARE' AND share.partnerId IS NOT NULL
  RETURN share
  UNION ALL
  MATCH (share:Observation {partnerId: key})
  WHERE share.sortKey IS NOT NULL AND share.measure = 'PARTNER_SHARE' AND share.reporterId <> key
  RETURN share
}
WITH key, share, share.reporterId AS reporterId, share.partnerId AS partnerId, left(share.periodStart, 4) AS year,
  CASE share.flow WHEN 'EXPORTS' THEN 'EXPORT_VALUE' ELSE 'IMPORT_VALUE' END AS measure,
  CASE share.flow WHEN 'EXPORTS' THEN 'IMPORT_VALUE' ELSE 'EXPORT_VALUE' END AS mirrored
WHERE share.kind = 'SHARE' AND share.unit = 'percent' AND share.basis <> 'DERIVED' AND share.flow IN ['EXPORTS', 'IMPORTS']
  AND share.commodityId IS NULL AND share.transportMode IS NULL AND share.channelId IS NULL
MATCH (reporter:Entity {id: reporterId})
WHERE reporter.kind <> 'ORGANIZATION'
CALL (reporterId, measure, year) {
  MATCH (total:Observation {reporterId: reporterId})
  WHERE total.sortKey IS NOT NULL AND total.measure = measure AND total.kind = 'LEVEL' AND total.basis <> 'DERIVED'
    AND total.partnerId IS NULL AND total.commodityId IS NULL AND total.transportMode IS NULL AND total.channelId IS NULL
    AND left(total.periodStart, 4) = year
  RETURN total
}
CALL (share, total, partnerId, mirrored, year) {
  MATCH (mirror:Observation {reporterId: partnerId})
  WHERE mirror.sortKey IS NOT NULL AND mirror.measure = mirrored AND mirror.kind = 'LEVEL' AND mirror.basis <> 'DERIVED'
    AND mirror.partnerId IS NULL AND mirror.commodityId IS NULL AND mirror.transportMode IS NULL AND mirror.channelId IS NULL
    AND left(mirror.periodStart, 4) = year AND mirror.unit = total.unit
    AND toFloat(share.value) * toFloat(total.value) / 100 > toFloat(mirror.value)
  RETURN mirror
}
CALL (share, reporterId, partnerId, year) {
  UNWIND [[reporterId, partnerId], [partnerId, reporterId]] AS sides
  WITH share, year, sides[0] AS one, sides[1] AS another
  MATCH (other:Observation {reporterId: one})
  WHERE other.sortKey IS NOT NULL AND other.partnerId = another AND other.measure = 'PARTNER_SHARE' AND other.basis <> 'DERIVED'
    AND other.id <> share.id AND left(other.periodStart, 4) = year AND other.commodityId IS NULL
  WITH other
  ORDER BY other.sortKey
  RETURN collect(other{.*}) AS others
}
RETURN key, share{.*} AS share, total{.*} AS total, mirror{.*} AS mirror, others
ORDER BY share.sortKey, total.sortKey, mirror.sortKey
