// Which sections do these railways have, a page for each, in order?
// $keys  railway ids
// $statuses  only sections that have come as far as one of these; null for all
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
UNWIND $keys AS key
CALL (key) {
  MATCH (section:Section {railwayId: key})
  WHERE section.number > 0 AND section.sortKey > $after AND ($statuses IS NULL OR section.status IN $statuses)
  RETURN section
  ORDER BY section.railwayId, section.number
  LIMIT $limit
}
WITH key, section
ORDER BY section.railwayId, section.number
RETURN key, section.sortKey AS sortKey, section.fromId AS fromId, section.toId AS toId, section.kilometres AS kilometres,
  section.kilometresBasis AS kilometresBasis, section.gauges AS gauges, section.status AS status, section.openedOn AS openedOn,
  section.tracks AS tracks, section.electrified AS electrified, section.freight AS freight, section.mode AS mode,
  section.confidence AS confidence, section.basis AS basis, section.citations AS citations
