// Which railways or corridors stop in these countries?
// $keys  country ids
// $kind  RAILWAY or CORRIDOR
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:LOCATED_IN]-(stop:Entity)<-[:STOPS_AT]-(line:Entity {kind: $kind})
  RETURN DISTINCT line.id AS held
}
RETURN key, held
ORDER BY held
