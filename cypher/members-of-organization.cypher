// Who are the members of these organizations on a day, or has another status there, a page for each, in name order?
// $keys  organization ids
// $status  MEMBER, which suspended members are too, SUSPENDED, PARTNER, OBSERVER or CANDIDATE
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[edge:MEMBER_OF|ASSOCIATED_WITH]-(member:Entity)
  WHERE member.sortKey > $after AND
    // include parts/holds(edge)
    AND
    // include parts/has-status(edge)
  RETURN member, edge
  ORDER BY member.sortKey
  LIMIT $limit
}
RETURN key, member.sortKey AS sortKey, [column IN $columns | member[column]] AS entity, $day AS day, edge.since AS since, edge.until AS until,
  edge.spells AS spells, edge.knownBy AS knownBy, edge.confidence AS confidence, edge.note AS note, edge.citations AS citations
ORDER BY sortKey
