// Who are the members of these organizations on a day: how many for each?
// $keys  organization ids
// $day  the day, as an ISO 8601 date; an edge without a known start counts from the foundation of the organization, or else as always in force
UNWIND $keys AS key
CALL (key) {
  MATCH (organization:Entity {id: key})<-[edge:MEMBER_OF]-(member:Entity)
  WHERE coalesce(edge.since, organization.foundedOn, '') <= $day AND coalesce(edge.until, '9999') > $day
  RETURN count(member) AS total
}
RETURN key, total
