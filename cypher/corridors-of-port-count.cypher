// Which corridors and train services stop at these ports: how many for each?
// $keys  port ids
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:STOPS_AT]-(corridor:Corridor)
  RETURN count(corridor) AS total
}
RETURN key, total
