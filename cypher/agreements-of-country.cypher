// Which agreements are these countries party to on a day, by themselves or through an organization, a page for each, in name order?
// Only those that are in force on the day: one that was only negotiated, concluded or signed by then is not. One
// without a known date counts from the first day on which a source mentions it, or else as always in force.
// $keys  country ids
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[edge:PARTY_TO]->(agreement:Agreement)
  WHERE
    // include parts/holds(edge)
  RETURN agreement, 0 AS through, edge.since AS since, edge.until AS until, edge.citations AS citations
  UNION
  MATCH (:Entity {id: key})-[member:MEMBER_OF]->(organization:Organization)-[edge:PARTY_TO]->(agreement:Agreement)
  WHERE
    // include parts/holds(member)
    AND
      // include parts/holds(edge)
  RETURN agreement, 1 AS through,
    CASE WHEN coalesce(member.since, '') > coalesce(edge.since, '') THEN member.since ELSE edge.since END AS since,
    coalesce(edge.until, member.until) AS until, member.citations + edge.citations AS citations
}
WITH key, agreement, through, since, until, citations
WHERE agreement.sortKey > $after
  AND (agreement.inForceSince <= $day
    OR coalesce(agreement.inForceSince, agreement.signedOn, agreement.concludedOn, agreement.negotiatedSince) IS NULL)
ORDER BY through, since
WITH key, agreement, collect({since: since, until: until, citations: citations}) AS ways
ORDER BY agreement.sortKey
WITH key, collect({agreement: agreement, way: ways[0]}) AS found
UNWIND found[..$limit] AS one
WITH key, one.agreement AS agreement, one.way AS way
RETURN key, agreement.sortKey AS sortKey, [column IN $columns | agreement[column]] AS entity, way.since AS since, way.until AS until, way.citations AS citations
ORDER BY sortKey
