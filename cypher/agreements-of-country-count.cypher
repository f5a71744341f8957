// Which agreements are these countries party to on a day, by themselves or through an organization: how many for each?
// Only those that are in force on the day: one that was only negotiated, concluded or signed by then is not. One
// without a known date counts from the first day on which a source mentions it, or else as always in force.
// $keys  country ids
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
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
WITH key, agreement
WHERE agreement.inForceSince <= $day
  OR coalesce(agreement.inForceSince, agreement.signedOn, agreement.concludedOn, agreement.negotiatedSince) IS NULL
RETURN key, count(DISTINCT agreement) AS total
