// Who takes part in these events: how many for each?
// $keys  event ids
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:PARTICIPATES_IN]-(participant:Entity)
  RETURN count(participant) AS total
}
RETURN key, total
