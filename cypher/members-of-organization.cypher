// Who are the members of these organizations on a day, a page for each, in name order?
// $keys  organization ids
// $day  the day, as an ISO 8601 date; an edge without a known start counts from the foundation of the organization, or else as always in force
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (organization:Entity {id: key})<-[edge:MEMBER_OF]-(member:Entity)
  WHERE member.sortKey > $after AND coalesce(edge.since, organization.foundedOn, '') <= $day AND coalesce(edge.until, '9999') > $day
  RETURN member, edge.since AS since, edge.until AS until, edge.citations AS citations
  ORDER BY member.sortKey
  LIMIT $limit
}
RETURN key, member.sortKey AS sortKey, [column IN $columns | member[column]] AS entity, since, until, citations
ORDER BY sortKey
