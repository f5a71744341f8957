// Who is party to these agreements on a day, a page for each, in name order?
// $keys  agreement ids
// $day  the day, as an ISO 8601 date; an edge without a known start counts from the day by which a source knew of the agreement, or as old
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
// $columns  which properties of each to answer with, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (agreement:Entity {id: key})<-[edge:PARTY_TO]-(party:Entity)
  WHERE party.sortKey > $after AND coalesce(edge.since, agreement.knownBy, '') <= $day AND coalesce(edge.until, '9999') > $day
  RETURN party, edge.since AS since, edge.until AS until, edge.citations AS citations
  ORDER BY party.sortKey
  LIMIT $limit
}
RETURN key, party.sortKey AS sortKey, [column IN $columns | party[column]] AS entity, since, until, citations
ORDER BY sortKey
