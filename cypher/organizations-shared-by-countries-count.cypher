// Which organizations are all of these countries members of on a day: how many for each group of countries?
// $keys  groups of country ids, the ids of a group separated by a blank
// $day  the day, as an ISO 8601 date; an edge without a known start counts from the foundation of the organization, or else as always in force
UNWIND $keys AS key
CALL (key) {
  WITH split(key, ' ') AS countries
  UNWIND countries AS id
  MATCH (:Entity {id: id})-[member:MEMBER_OF]->(organization:Organization)
  WHERE coalesce(member.since, organization.foundedOn, '') <= $day AND coalesce(member.until, '9999') > $day
  WITH countries, organization, count(DISTINCT id) AS shared
  WHERE shared = size(countries)
  RETURN count(organization) AS total
}
RETURN key, total
