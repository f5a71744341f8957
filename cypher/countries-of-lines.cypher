// In which countries do these railways and corridors stop?
// $keys  railway or corridor ids
// $day  the day of the request; where lines stop is taken not to change
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[:STOPS_AT]->(stop:Entity)
  RETURN DISTINCT stop.countryId AS held
}
RETURN key, held
ORDER BY held
