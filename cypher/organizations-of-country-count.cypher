// Which organizations are these countries members of on a day: how many for each?
// $keys  country ids
// $day  the day, as an ISO 8601 date; an edge without a known start counts from the foundation of the organization, or else as always in force
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[edge:MEMBER_OF]->(organization:Organization)
  WHERE coalesce(edge.since, organization.foundedOn, '') <= $day AND coalesce(edge.until, '9999') > $day
  RETURN count(organization) AS total
}
RETURN key, total
