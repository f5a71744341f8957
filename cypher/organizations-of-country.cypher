// Which organizations are these countries members of on a day, or have another status in, a page for each, in name order?
// $keys  country ids
// $status  MEMBER, which suspended members are too, SUSPENDED, PARTNER, OBSERVER or CANDIDATE
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[edge:MEMBER_OF|ASSOCIATED_WITH]->(organization:Organization)
  WHERE organization.sortKey > $after AND
    // include parts/holds(edge)
    AND
    // include parts/has-status(edge)
  RETURN organization, edge
  ORDER BY organization.sortKey
  LIMIT $limit
}
RETURN key, organization.sortKey AS sortKey, [column IN $columns | organization[column]] AS entity, $day AS day, edge.since AS since,
  edge.until AS until, edge.spells AS spells, edge.knownBy AS knownBy, edge.confidence AS confidence, edge.note AS note, edge.citations AS citations
ORDER BY sortKey
