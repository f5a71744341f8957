// Who is party to these agreements on a day, a page for each, in name order?
// $keys  agreement ids
// $day  the day, as an ISO 8601 date; an edge without a known start counts from the first day on which a source mentions the agreement, or else as always in force
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
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
