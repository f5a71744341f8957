// Who is party to these agreements on a day, or has another status there: how many for each?
// $keys  agreement ids
// $status  MEMBER of a party, suspended or not; SUSPENDED, CANDIDATE, SIGNATORY or NEGOTIATING
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
UNWIND $keys AS key
CALL (key) {
  MATCH (agreement:Entity {id: key})<-[edge:PARTY_TO|ASSOCIATED_WITH]-(party:Entity)
  WHERE
    // include parts/holds(edge)
    AND
    // include parts/has-status(edge)
  RETURN count(party) AS total
}
RETURN key, total
