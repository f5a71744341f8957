// Which ports serve these places, in which role, and which chain of facts shows it, a page for each, the most important first?
// A port serves a place when (a) it lies in it; (b) it is a crossing whose other side lies in it; (c) a railway or corridor
// that is open from the one to the other stops at the port and in the place; or (d) it is known to carry trade of the place, or of a member of it. Whatever lies in a member of an organization counts as lying in the organization.
// A port has one role, and the chain that is easiest to check. Gateways and the place's own ports come first, by one score. That of a gateway is how much
// it is known to carry: 100 for the first rank of the place itself, 58 for that of a member, 5 less for each further rank, 15 less for a country with a
// coast, and 10 more for each further member that it serves. That of an own port is its importance, if it is not known to carry more.
// Only what is `linked` can be served, faced or stopped at. Every other port serves only the places that it lies in, at the place in the order that its `ownRank`
// says, so that no more of them are read than the page can hold. The chains are looked for once it is known which ports are on the page.
// $keys  ids of countries, regions, organizations or towns
// $portKinds  only ports of these kinds; null for any
// $roles  only ports in these roles; null for any
// $order  NAME, DISTANCE or IMPORTANCE
// $distances  for the order DISTANCE: for each port that is known to be on a railway to the place its `id`, and the beginning of its sortKey as `key`; otherwise empty
// $day  only memberships in force and lines open on this day, an ISO 8601 date
// $after  the sortKey of the last row of the page before, behind its place in the list in six digits; '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  // The areas that make up the place, each with its chain to it: the place itself, and the countries or divisions within.
  MATCH chain = (place:Entity {id: key})<-[:PART_OF|MEMBER_OF*0..3]-(area:Entity)
  WHERE (area:Country OR area = place OR (area:Region AND coalesce(place.regionKind, '') IN ['SUBDIVISION', 'INFORMAL']))
    AND all(edge IN relationships(chain) WHERE
      // include parts/holds(edge)
    )
  WITH area, [index IN range(1, length(chain)) | {
    from: nodes(chain)[length(chain) - index + 1].id,
    relation: type(relationships(chain)[length(chain) - index]),
    to: nodes(chain)[length(chain) - index].id,
    basis: relationships(chain)[length(chain) - index].basis,
    citations: relationships(chain)[length(chain) - index].citations,
    direction: 'OUT'
  }] AS within
  ORDER BY size(within), [step IN within | step.from]
  WITH area, collect(within) AS chains
  WITH collect({id: area.id, within: chains[0]}) AS areas

  CALL (areas, key) {
    // The place's ports that serve it in no other way, of each area as many as the page can hold, from the index.
    UNWIND areas AS one
    WITH CASE WHEN $order = 'NAME' THEN null ELSE one.id END AS rankedIn, CASE WHEN $order = 'NAME' THEN one.id ELSE null END AS namedIn,
      CASE WHEN $order <> 'DISTANCE' THEN substring($after, 6) WHEN substring($after, 6, 2) = '9\t' THEN substring($after, 8) ELSE '' END AS from
    CALL (rankedIn, namedIn, from) {
      MATCH (port:Port {countryId: rankedIn})
      WHERE port.ownRank > from AND ($portKinds IS NULL OR port.portKind IN $portKinds)
        AND ($roles IS NULL OR CASE left(port.ownRank, 1) WHEN '0' THEN 'OWN_PORT' WHEN '1' THEN 'BORDER_CROSSING' ELSE 'CLOSED_CROSSING' END IN $roles)
      RETURN port
      ORDER BY port.countryId, port.ownRank
      LIMIT $limit
      UNION ALL
      MATCH (port:Port {regionId: rankedIn})
      WHERE port.ownRank > from AND ($portKinds IS NULL OR port.portKind IN $portKinds)
        AND ($roles IS NULL OR CASE left(port.ownRank, 1) WHEN '0' THEN 'OWN_PORT' WHEN '1' THEN 'BORDER_CROSSING' ELSE 'CLOSED_CROSSING' END IN $roles)
      RETURN port
      ORDER BY port.regionId, port.ownRank
      LIMIT $limit
      UNION ALL
      MATCH (port:Port {countryId: namedIn})
      WHERE port.sortKey > from AND port.ownRank IS NOT NULL AND ($portKinds IS NULL OR port.portKind IN $portKinds)
        AND ($roles IS NULL OR CASE left(port.ownRank, 1) WHEN '0' THEN 'OWN_PORT' WHEN '1' THEN 'BORDER_CROSSING' ELSE 'CLOSED_CROSSING' END IN $roles)
      RETURN port
      ORDER BY port.countryId, port.sortKey
      LIMIT $limit
      UNION ALL
      MATCH (port:Port {regionId: namedIn})
      WHERE port.sortKey > from AND port.ownRank IS NOT NULL AND ($portKinds IS NULL OR port.portKind IN $portKinds)
        AND ($roles IS NULL OR CASE left(port.ownRank, 1) WHEN '0' THEN 'OWN_PORT' WHEN '1' THEN 'BORDER_CROSSING' ELSE 'CLOSED_CROSSING' END IN $roles)
      RETURN port
      ORDER BY port.regionId, port.sortKey
      LIMIT $limit
    }
    // A port can lie in two areas, a country and its division.
    WITH port, count(*) AS times
    RETURN port, 0 AS rule, CASE left(port.ownRank, 1) WHEN '0' THEN 'OWN_PORT' WHEN '1' THEN 'BORDER_CROSSING' ELSE 'CLOSED_CROSSING' END AS role,
      port.ownRank AS ranked, '9' AS distance
    UNION ALL
    // The linked ports and towns in each area, and the area itself.
    UNWIND areas AS one
    WITH one.id AS areaId
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
    // Each way in which a port serves the place, with its rule, 0 to 3, by how easily it is checked; of a line, where it is joined to the place.
    CALL (inside, key) {
      // (a) it lies in the place
      WITH inside WHERE inside:Port
      RETURN inside AS met, 0 AS rule, -1 AS run, 0 AS grade, 9 AS carries
      UNION ALL
      // (b) the crossing that it faces lies in the place
      MATCH (inside)-[:PAIRED_WITH]-(met:Port)
      RETURN met, 1 AS rule, -1 AS run, 0 AS grade, 9 AS carries
      UNION ALL
      // (c) an open line that stops at the port also stops in the place
      MATCH (inside)<-[arrival:STOPS_AT]-(met:Entity)
      WHERE arrival.run IS NOT NULL AND coalesce(arrival.since, '') <= $day
      RETURN met, 3 AS rule, arrival.run AS run, 0 AS grade, 9 AS carries
      UNION ALL
      // (d) it is known to carry trade of an area of the place; from the sixth rank on, or with low confidence, that is a right on paper
      MATCH (inside)<-[edge:SERVES]-(met:Port)
      RETURN met, 2 AS rule, -1 AS run,
        CASE
          WHEN edge.rank > 5 OR edge.confidence = 'low' THEN 0
          ELSE CASE WHEN inside.id = key THEN 105 ELSE 63 END - 5 * edge.rank - CASE WHEN inside.landlocked = false THEN 15 ELSE 0 END
        END AS grade,
        coalesce(edge.rank, 9) AS carries
    }
    WITH met, rule, run, grade, carries, count(*) AS times
    CALL (met, rule, run) {
      WITH met, rule WHERE rule < 3
      RETURN met AS port
      UNION ALL
      WITH met, rule, run WHERE rule = 3
      MATCH (met)-[departure:STOPS_AT]->(port:Port)
      WHERE departure.run = run AND coalesce(departure.since, '') <= $day
      RETURN port
    }
    WITH port, rule, grade, carries, times
    WHERE $portKinds IS NULL OR port.portKind IN $portKinds
    WITH port, min(rule) AS rule, min(carries) AS carries, max(grade) AS grade,
      coalesce(sum(CASE WHEN rule = 0 THEN times ELSE 0 END), 0) AS lies, coalesce(sum(CASE WHEN rule = 1 THEN times ELSE 0 END), 0) AS faced,
      coalesce(sum(CASE WHEN grade > 0 THEN times ELSE 0 END), 0) AS served, coalesce(sum(CASE WHEN rule = 3 THEN times ELSE 0 END), 0) AS rides
    WITH port, rule, carries, lies, coalesce(port.importance, 0) AS importance, CASE WHEN served > 0 THEN grade + 10 * (served - 1) ELSE 0 END AS known,
      CASE
        WHEN coalesce(port.crossingStatus, 'OPEN') = 'CLOSED' THEN 'CLOSED_CROSSING'
        WHEN port.portKind = 'LAND_PORT' AND lies > 0 AND faced > 0 AND faced = COUNT { (port)-[:PAIRED_WITH]-() } THEN 'INTERNAL_CROSSING'
        WHEN lies > 0 AND port.portKind <> 'LAND_PORT' THEN 'OWN_PORT'
        WHEN served > 0 THEN 'GATEWAY'
        WHEN lies > 0 OR faced > 0 THEN 'BORDER_CROSSING'
        WHEN rides > 0 THEN 'RAIL_PORT'
        ELSE 'MINOR_GATEWAY'
      END AS role
    WHERE $roles IS NULL OR role IN $roles
    WITH port, port.id AS id, rule, carries, lies, role, CASE WHEN known > importance OR role IN ['GATEWAY', 'MINOR_GATEWAY'] THEN known ELSE importance END AS score
    RETURN port, rule, role,
      CASE role WHEN 'GATEWAY' THEN '0' WHEN 'OWN_PORT' THEN '0' WHEN 'BORDER_CROSSING' THEN '1' WHEN 'INTERNAL_CROSSING' THEN '2' WHEN 'RAIL_PORT' THEN '3' WHEN 'MINOR_GATEWAY' THEN '4' ELSE '6' END
      + toString(1999 - score) + toString(carries) + toString(19999 - coalesce(port.prominence, 0)) + '\t' + port.sortKey AS ranked,
      CASE WHEN $order = 'DISTANCE' AND lies = 0 THEN coalesce([distance IN $distances WHERE distance.id = id | distance.key][0], '9') ELSE '9' END AS distance
  }
  WITH areas, port, rule, role, CASE $order WHEN 'NAME' THEN port.sortKey WHEN 'DISTANCE' THEN distance + '\t' + ranked ELSE ranked END AS sortKey
  WHERE $after = '' OR sortKey > substring($after, 6)
  WITH areas, port, rule, role, sortKey
  ORDER BY sortKey
  LIMIT $limit

  // The chains of the ports on the page: of its lowest rule, and what is told of the trade that it carries.
  CALL (areas, port, rule) {
    CALL (port, rule) {
      WITH port, rule WHERE rule = 0
      RETURN port AS inside, [] AS before, 0 AS way, null AS told
      UNION ALL
      WITH port, rule WHERE rule = 1
      MATCH (port)-[edge:PAIRED_WITH]-(inside:Entity)
      RETURN inside, [{from: port.id, relation: 'PAIRED_WITH', to: inside.id, basis: edge.basis, citations: edge.citations, direction: 'BOTH'}] AS before, 1 AS way, null AS told
      UNION ALL
      WITH port, rule WHERE rule = 3
      MATCH (port)<-[departure:STOPS_AT]-(line:Entity)-[arrival:STOPS_AT]->(inside:Entity)
      WHERE coalesce(arrival.run, -1) = coalesce(departure.run, -2) AND coalesce(arrival.since, '') <= $day AND coalesce(departure.since, '') <= $day
      RETURN inside, [
        {from: port.id, relation: 'STOPS_AT', to: line.id, basis: departure.basis, citations: departure.citations, direction: 'IN'},
        {from: line.id, relation: 'STOPS_AT', to: inside.id, basis: arrival.basis, citations: arrival.citations, direction: 'OUT'}
      ] AS before, 3 AS way, null AS told
      UNION ALL
      MATCH (port)-[edge:SERVES]->(inside:Entity)
      RETURN inside, [{from: port.id, relation: 'SERVES', to: inside.id, basis: edge.basis, citations: edge.citations, direction: 'OUT'}] AS before, 2 AS way,
        {rank: edge.rank, via: edge.via, modes: edge.modes, instrument: edge.instrument, agreement: edge.agreement, share: edge.share, confidence: edge.confidence, note: edge.note} AS told
    }
    // By which chains that lies in the place.
    CALL (inside, areas) {
      UNWIND areas AS one
      WITH inside, one WHERE one.id = inside.id
      RETURN one.within AS inPlace
      UNION ALL
      MATCH (inside)-[edge:LOCATED_IN]->(area:Entity)
      UNWIND areas AS one
      WITH inside, edge, area, one WHERE one.id = area.id
      RETURN [{from: inside.id, relation: 'LOCATED_IN', to: area.id, basis: edge.basis, citations: edge.citations, direction: 'OUT'}] + one.within AS inPlace
    }
    WITH before + inPlace AS steps, way, told
    ORDER BY way, coalesce(told.rank, 0), size(steps), [step IN steps | step.to]
    WITH collect(steps) AS chains, collect(told) AS tellings
    RETURN chains[0] AS steps, tellings[0] AS told
  }
  RETURN port, steps, told, role, sortKey
}
RETURN key, sortKey, [column IN $columns | port[column]] AS entity, steps, role, told.rank AS carries, told.via AS via, told.modes AS modes,
  told.instrument AS instrument, told.agreement AS agreement, told.share AS share, told.confidence AS confidence, told.note AS note
ORDER BY sortKey
