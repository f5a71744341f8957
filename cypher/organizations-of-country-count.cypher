// Which organizations are these countries members of on a day, or have another status in: how many for each?
// $keys  country ids
// $status  MEMBER, which suspended members are too, SUSPENDED, PARTNER, OBSERVER or CANDIDATE
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[edge:MEMBER_OF|ASSOCIATED_WITH]->(organization:Organization)
  WHERE
    // include parts/holds(edge)
    AND
    // include parts/has-status(edge)
  RETURN count(organization) AS total
}
RETURN key, total
