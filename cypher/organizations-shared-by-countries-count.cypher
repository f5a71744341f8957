// Which organizations are all of these countries members of on a day: how many for each group of countries?
// $keys  groups of country ids, the ids of a group separated by a blank
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
UNWIND $keys AS key
CALL (key) {
  WITH split(key, ' ') AS countries
  UNWIND countries AS id
  MATCH (:Entity {id: id})-[member:MEMBER_OF]->(organization:Organization)
  WHERE
    // include parts/holds(member)
  WITH countries, organization, count(DISTINCT id) AS shared
  WHERE shared = size(countries)
  RETURN count(organization) AS total
}
RETURN key, total
