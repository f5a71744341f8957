// Who is party to these agreements on a day: how many for each?
// $keys  agreement ids
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
UNWIND $keys AS key
CALL (key) {
  MATCH (agreement:Entity {id: key})<-[edge:PARTY_TO]-(party:Entity)
  WHERE
    // include parts/holds(edge)
  RETURN count(party) AS total
}
RETURN key, total
