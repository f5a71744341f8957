// To which agreements are these countries party on a day, by themselves or through an organization?
// Only agreements that are in force on the day; one without a known date counts from the first day on which a source mentions it, or else as always in force.
// $keys  country ids
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[edge:PARTY_TO]->(agreement:Agreement)
  WHERE
    // include parts/holds(edge)
    AND (agreement.inForceSince <= $day OR coalesce(agreement.inForceSince, agreement.signedOn, agreement.concludedOn, agreement.negotiatedSince) IS NULL)
  RETURN agreement.id AS held
  UNION
  MATCH (:Entity {id: key})-[member:MEMBER_OF]->(organization:Organization)-[edge:PARTY_TO]->(agreement:Agreement)
  WHERE
    // include parts/holds(member)
    AND
      // include parts/holds(edge)
    AND (agreement.inForceSince <= $day OR coalesce(agreement.inForceSince, agreement.signedOn, agreement.concludedOn, agreement.negotiatedSince) IS NULL)
  RETURN agreement.id AS held
}
RETURN key, held
ORDER BY held
