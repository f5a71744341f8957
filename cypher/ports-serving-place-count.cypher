// Which ports serve these places: how many for each? The rules are those of ports-serving-place.
// $keys  ids of countries, regions, organizations or towns
// $portKinds  only ports of these kinds; null for any
// $day  only memberships in force on this day, an ISO 8601 date
UNWIND $keys AS key
CALL (key) {
  MATCH chain = (place:Entity {id: key})<-[:PART_OF|MEMBER_OF*0..3]-(area:Entity)
  WHERE (area:Country OR area = place OR (area:Region AND coalesce(place.regionKind, '') IN ['SUBDIVISION', 'INFORMAL']))
    AND all(edge IN relationships(chain) WHERE
      // include parts/holds(edge)
    )
  WITH DISTINCT area
  CALL (area) {
    MATCH (area)<-[:LOCATED_IN]-(inside:Entity)
    RETURN inside
    UNION
    RETURN area AS inside
  }
  // Grouped, since the embedded engine's DISTINCT after a CALL returns at most 2,048 rows.
  WITH inside, count(*) AS found
  CALL (inside) {
    WITH inside WHERE inside:Port
    RETURN inside AS port
    UNION
    MATCH (inside)-[:PAIRED_WITH]-(port:Port)
    RETURN port
    UNION
    MATCH (inside)<-[:STOPS_AT]-(:Entity {status: 'OPEN'})-[:STOPS_AT]->(port:Port)
    RETURN port
    UNION
    MATCH (inside)<-[:SERVES]-(port:Port)
    RETURN port
  }
  WITH port, count(*) AS found
  WHERE $portKinds IS NULL OR port.portKind IN $portKinds
  RETURN count(port) AS total
}
RETURN key, total
