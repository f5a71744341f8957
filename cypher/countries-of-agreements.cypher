// Which countries are party to these agreements on a day, by themselves or through an organization?
// Only agreements that are in force on the day; one without a known date counts from the first day on which a source mentions it, or else as always in force.
// $keys  agreement ids
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
UNWIND $keys AS key
CALL (key) {
  MATCH (agreement:Entity {id: key})<-[edge:PARTY_TO]-(country:Country)
  WHERE
    // include parts/holds(edge)
    AND (agreement.inForceSince <= $day OR coalesce(agreement.inForceSince, agreement.signedOn, agreement.concludedOn, agreement.negotiatedSince) IS NULL)
  RETURN country.id AS held
  UNION
  MATCH (agreement:Entity {id: key})<-[edge:PARTY_TO]-(organization:Organization)<-[member:MEMBER_OF]-(country:Country)
  WHERE
    // include parts/holds(member)
    AND
      // include parts/holds(edge)
    AND (agreement.inForceSince <= $day OR coalesce(agreement.inForceSince, agreement.signedOn, agreement.concludedOn, agreement.negotiatedSince) IS NULL)
  RETURN country.id AS held
}
RETURN key, held
ORDER BY held
