// Which countries are members of these organizations on a day?
// $keys  organization ids
// $day  the day, as an ISO 8601 date; an edge without a known start counts from the foundation of the organization, or else as always in force
UNWIND $keys AS key
CALL (key) {
  MATCH (organization:Entity {id: key})<-[edge:MEMBER_OF]-(country:Country)
  WHERE coalesce(edge.since, organization.foundedOn, '') <= $day AND coalesce(edge.until, '9999') > $day
  RETURN DISTINCT country.id AS held
}
RETURN key, held
ORDER BY held
