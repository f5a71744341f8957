// Which organizations are these countries members of on a day, a page for each, in name order?
// $keys  country ids
// $day  the day, as an ISO 8601 date; an edge without a known start counts from when the organization was founded, or as old
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
// $columns  which properties of each to answer with, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[edge:MEMBER_OF]->(organization:Organization)
  WHERE organization.sortKey > $after AND coalesce(edge.since, organization.foundedOn, '') <= $day AND coalesce(edge.until, '9999') > $day
  RETURN organization, edge.since AS since, edge.until AS until, edge.citations AS citations
  ORDER BY organization.sortKey
  LIMIT $limit
}
RETURN key, organization.sortKey AS sortKey, [column IN $columns | organization[column]] AS entity, since, until, citations
ORDER BY sortKey
