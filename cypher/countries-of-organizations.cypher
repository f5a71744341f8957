// Which countries are members of these organizations on a day?
// $keys  organization ids
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
UNWIND $keys AS key
CALL (key) {
  MATCH (organization:Entity {id: key})<-[edge:MEMBER_OF]-(country:Country)
  WHERE
    // include parts/holds(edge)
  RETURN DISTINCT country.id AS held
}
RETURN key, held
ORDER BY held
