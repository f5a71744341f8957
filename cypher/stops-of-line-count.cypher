// Where do these railways and corridors stop: how many stops has each?
// $keys  railway or corridor ids
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[:STOPS_AT]->(place:Entity)
  RETURN count(place) AS total
}
RETURN key, total
