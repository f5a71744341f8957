// Which ports serve these places: how many for each? The rules are those of ports-serving-place.
// $keys  ids of countries, regions, organizations or towns
// $portKinds  only ports of these kinds; null for any
// $roles  only ports in these roles; null for any
// $day  only memberships in force and lines open on this day, an ISO 8601 date
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
    RETURN inside AS port, 'LIES' AS rule
    UNION ALL
    MATCH (inside)-[:PAIRED_WITH]-(port:Port)
    RETURN port, 'FACES' AS rule
    UNION ALL
    MATCH (inside)<-[arrival:STOPS_AT]-(:Entity)-[departure:STOPS_AT]->(port:Port)
    WHERE coalesce(arrival.run, -1) = coalesce(departure.run, -2) AND coalesce(arrival.since, '') <= $day AND coalesce(departure.since, '') <= $day
    RETURN port, 'RIDES' AS rule
    UNION ALL
    MATCH (inside)<-[edge:SERVES]-(port:Port)
    RETURN port, CASE WHEN edge.rank > 5 OR edge.confidence = 'low' THEN 'MAY_SERVE' ELSE 'SERVES' END AS rule
  }
  WITH port, coalesce(sum(CASE WHEN rule = 'LIES' THEN 1 ELSE 0 END), 0) AS lies, coalesce(sum(CASE WHEN rule = 'FACES' THEN 1 ELSE 0 END), 0) AS faced,
    coalesce(sum(CASE WHEN rule = 'SERVES' THEN 1 ELSE 0 END), 0) AS served, coalesce(sum(CASE WHEN rule = 'RIDES' THEN 1 ELSE 0 END), 0) AS rides
  WITH port,
    CASE
      WHEN coalesce(port.crossingStatus, 'OPEN') = 'CLOSED' THEN 'CLOSED_CROSSING'
      WHEN port.portKind = 'LAND_PORT' AND lies > 0 AND faced > 0 AND faced = COUNT { (port)-[:PAIRED_WITH]-() } THEN 'INTERNAL_CROSSING'
      WHEN lies > 0 AND port.portKind <> 'LAND_PORT' THEN 'OWN_PORT'
      WHEN served > 0 THEN 'GATEWAY'
      WHEN lies > 0 OR faced > 0 THEN 'BORDER_CROSSING'
      WHEN rides > 0 THEN 'RAIL_PORT'
      ELSE 'MINOR_GATEWAY'
    END AS role
  WHERE ($portKinds IS NULL OR port.portKind IN $portKinds) AND ($roles IS NULL OR role IN $roles)
  RETURN count(port) AS total
}
RETURN key, total
