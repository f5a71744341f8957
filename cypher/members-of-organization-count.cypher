// Who are the members of these organizations on a day, or has another status there: how many for each?
// $keys  organization ids
// $status  MEMBER, which suspended members are too, SUSPENDED, PARTNER, OBSERVER or CANDIDATE
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[edge:MEMBER_OF|ASSOCIATED_WITH]-(member:Entity)
  WHERE
    // include parts/holds(edge)
    AND
    // include parts/has-status(edge)
  RETURN count(member) AS total
}
RETURN key, total
