// Which railways stop at these ports: how many for each?
// $keys  port ids
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:STOPS_AT]-(railway:Railway)
  RETURN count(railway) AS total
}
RETURN key, total
