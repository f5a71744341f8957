// To which agreements are these countries party on a day, by themselves or through an organization?
// Only agreements that are in force on the day; one without a known date counts from the first day on which a source mentions it, or else as always in force.
// $keys  country ids
// $day  the day, as an ISO 8601 date; an edge without a known start counts in the same way
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[edge:PARTY_TO]->(agreement:Agreement)
  WHERE coalesce(edge.since, agreement.knownBy, '') <= $day AND coalesce(edge.until, '9999') > $day
    AND (agreement.inForceSince <= $day OR coalesce(agreement.inForceSince, agreement.signedOn, agreement.concludedOn, agreement.negotiatedSince) IS NULL)
  RETURN agreement.id AS held
  UNION
  MATCH (:Entity {id: key})-[member:MEMBER_OF]->(organization:Organization)-[edge:PARTY_TO]->(agreement:Agreement)
  WHERE coalesce(member.since, organization.foundedOn, '') <= $day AND coalesce(member.until, '9999') > $day
    AND coalesce(edge.since, agreement.knownBy, '') <= $day AND coalesce(edge.until, '9999') > $day
    AND (agreement.inForceSince <= $day OR coalesce(agreement.inForceSince, agreement.signedOn, agreement.concludedOn, agreement.negotiatedSince) IS NULL)
  RETURN agreement.id AS held
}
RETURN key, held
ORDER BY held
