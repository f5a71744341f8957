// In which countries do these railways and corridors stop?
// $keys  railway or corridor ids
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[:STOPS_AT]->(stop:Entity)
  RETURN DISTINCT stop.countryId AS held
}
RETURN key, held
ORDER BY held
