// Which countries do these ports give access to: how many for each? The rules are those of countries-served-by-port.
// $keys  port ids
UNWIND $keys AS key
CALL (key) {
  MATCH (port:Entity {id: key})
  CALL (port) {
    RETURN port AS inside
    UNION
    MATCH (port)-[:PAIRED_WITH]-(inside:Port)
    RETURN inside
    UNION
    MATCH (port)<-[departure:STOPS_AT]-(:Entity)-[arrival:STOPS_AT]->(inside:Entity)
    WHERE coalesce(departure.run, -1) = coalesce(arrival.run, -2)
    RETURN inside
  }
  MATCH (inside)-[edge:LOCATED_IN|SERVES]->(country:Country)
  WHERE type(edge) = 'LOCATED_IN' OR inside = port
  RETURN count(DISTINCT country) AS total
}
RETURN key, total
