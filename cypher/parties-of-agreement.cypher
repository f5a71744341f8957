// Who is party to these agreements on a day, or has another status there, a page for each, in name order?
// $keys  agreement ids
// $status  MEMBER of a party, suspended or not; SUSPENDED, CANDIDATE, SIGNATORY or NEGOTIATING
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[edge:PARTY_TO|ASSOCIATED_WITH]-(party:Entity)
  WHERE party.sortKey > $after AND
    // include parts/holds(edge)
    AND
    // include parts/has-status(edge)
  RETURN party, edge
  ORDER BY party.sortKey
  LIMIT $limit
}
RETURN key, party.sortKey AS sortKey, [column IN $columns | party[column]] AS entity, $day AS day, edge.since AS since, edge.until AS until,
  edge.spells AS spells, edge.knownBy AS knownBy, edge.confidence AS confidence, edge.note AS note, edge.citations AS citations
ORDER BY sortKey
