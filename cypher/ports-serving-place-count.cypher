// Which ports serve these places: how many for each? The rules are those of ports-serving-place, and so is what `linked` and `ownRank` mean.
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
  WITH collect(DISTINCT area.id) AS areas
  CALL (areas) {
    UNWIND areas AS areaId
    CALL (areaId) {
      MATCH (port:Port {countryId: areaId})
      WHERE port.ownRank > '' AND ($portKinds IS NULL OR port.portKind IN $portKinds)
        AND ($roles IS NULL OR CASE left(port.ownRank, 1) WHEN '0' THEN 'OWN_PORT' WHEN '1' THEN 'BORDER_CROSSING' ELSE 'CLOSED_CROSSING' END IN $roles)
      RETURN port
      UNION ALL
      MATCH (port:Port {regionId: areaId})
      WHERE port.ownRank > '' AND ($portKinds IS NULL OR port.portKind IN $portKinds)
        AND ($roles IS NULL OR CASE left(port.ownRank, 1) WHEN '0' THEN 'OWN_PORT' WHEN '1' THEN 'BORDER_CROSSING' ELSE 'CLOSED_CROSSING' END IN $roles)
      RETURN port
    }
    // Grouped, since the embedded engine's DISTINCT after a CALL returns at most 2,048 rows.
    WITH port, count(*) AS times
    RETURN count(port) AS found
    UNION ALL
    UNWIND areas AS areaId
    CALL (areaId) {
      MATCH (inside:Port {countryId: areaId, linked: true})
      RETURN inside
      UNION
      MATCH (inside:Port {regionId: areaId, linked: true})
      RETURN inside
      UNION
      MATCH (inside:Place {countryId: areaId, linked: true})
      RETURN inside
      UNION
      MATCH (inside:Place {regionId: areaId, linked: true})
      RETURN inside
      UNION
      MATCH (inside:Entity {id: areaId})
      RETURN inside
    }
    WITH inside, count(*) AS times
    CALL (inside) {
      WITH inside WHERE inside:Port
      RETURN inside AS met, 'LIES' AS rule, -1 AS run
      UNION ALL
      MATCH (inside)-[:PAIRED_WITH]-(met:Port)
      RETURN met, 'FACES' AS rule, -1 AS run
      UNION ALL
      MATCH (inside)<-[arrival:STOPS_AT]-(met:Entity)
      WHERE arrival.run IS NOT NULL AND coalesce(arrival.since, '') <= $day
      RETURN met, 'RIDES' AS rule, arrival.run AS run
      UNION ALL
      MATCH (inside)<-[edge:SERVES]-(met:Port)
      RETURN met, CASE WHEN edge.rank > 5 OR edge.confidence = 'low' THEN 'MAY_SERVE' ELSE 'SERVES' END AS rule, -1 AS run
    }
    WITH met, rule, run, count(*) AS times
    CALL (met, rule, run) {
      WITH met, rule WHERE rule <> 'RIDES'
      RETURN met AS port
      UNION ALL
      WITH met, run, rule WHERE rule = 'RIDES'
      MATCH (met)-[departure:STOPS_AT]->(port:Port)
      WHERE departure.run = run AND coalesce(departure.since, '') <= $day
      RETURN port
    }
    WITH port, coalesce(sum(CASE WHEN rule = 'LIES' THEN times ELSE 0 END), 0) AS lies, coalesce(sum(CASE WHEN rule = 'FACES' THEN times ELSE 0 END), 0) AS faced,
      coalesce(sum(CASE WHEN rule = 'SERVES' THEN times ELSE 0 END), 0) AS served, coalesce(sum(CASE WHEN rule = 'RIDES' THEN times ELSE 0 END), 0) AS rides
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
    RETURN count(port) AS found
  }
  RETURN coalesce(sum(found), 0) AS total
}
RETURN key, total
