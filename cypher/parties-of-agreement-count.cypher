// Who is party to these agreements on a day: how many for each?
// $keys  agreement ids
// $day  the day, as an ISO 8601 date; an edge without a known start counts from the first day on which a source mentions the agreement, or else as always in force
UNWIND $keys AS key
CALL (key) {
  MATCH (agreement:Entity {id: key})<-[edge:PARTY_TO]-(party:Entity)
  WHERE coalesce(edge.since, agreement.knownBy, '') <= $day AND coalesce(edge.until, '9999') > $day
  RETURN count(party) AS total
}
RETURN key, total
