// Which countries are party to these agreements on a day, by themselves or through an organization whose accession binds its members?
// Only agreements that are in force on the day.
// $keys  agreement ids
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
UNWIND $keys AS key
WITH key, ['IN_FORCE', 'PROVISIONAL'] AS states
CALL (key, states) {
  MATCH (agreement:Entity {id: key})<-[edge:PARTY_TO]-(country:Country)
  WHERE
    // include parts/holds(edge)
    AND
      // include parts/in-state(agreement, states)
  RETURN country.id AS held
  UNION
  MATCH (agreement:Entity {id: key})<-[edge:PARTY_TO]-(organization:Organization)<-[member:MEMBER_OF]-(country:Country)
  WHERE coalesce(edge.bindsMembers, false) AND
    // include parts/holds(member)
    AND
      // include parts/holds(edge)
    AND
      // include parts/in-state(agreement, states)
  RETURN country.id AS held
}
RETURN key, held
ORDER BY held
