// Which ports serve these places, in which role, and which chain of facts shows it? This ranks each port with its chain, as the rules say it.
// A port serves a place when (a) it lies in it; (b) it is a crossing whose other side lies in it; (c) a railway or corridor
// that is open from the one to the other stops at the port and in the place; or (d) it is known to carry trade of the place, or of a member of it. Whatever lies in a member of an organization counts as lying in the organization.
// A port has one role, and the chain that is easiest to check. Gateways and the place's own ports come first, by one score. That of a gateway is how much
// it is known to carry: 100 for the first rank of the place itself, 58 for that of a member, 5 less for each further rank, 15 less for a country with a
// coast, and 10 more for each further member that it serves. That of an own port is its importance, if it is not known to carry more.
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
  WITH area, chains[0] AS within

  // The ports and towns in each area, and the area itself.
  CALL (area) {
    MATCH (area)<-[edge:LOCATED_IN]-(inside:Entity)
    RETURN inside, [{from: inside.id, relation: 'LOCATED_IN', to: area.id, basis: edge.basis, citations: edge.citations, direction: 'OUT'}] AS located
    UNION
    RETURN area AS inside, [] AS located
  }
  WITH inside, located + within AS inPlace
  ORDER BY size(inPlace), [step IN inPlace | step.to]
  WITH inside, collect(inPlace) AS chains
  WITH inside, chains[0] AS inPlace

  // Each way in which a port serves the place, with its rule, 0 to 3, by how easily it is checked.
  CALL (inside, inPlace) {
    // (a) it lies in the place
    WITH inside, inPlace WHERE inside:Port
    RETURN inside AS port, inPlace AS steps, 0 AS rule, null AS grade, null AS told
    UNION ALL
    // (b) the crossing that it faces lies in the place
    MATCH (inside)-[edge:PAIRED_WITH]-(port:Port)
    RETURN port, [{from: port.id, relation: 'PAIRED_WITH', to: inside.id, basis: edge.basis, citations: edge.citations, direction: 'BOTH'}] + inPlace AS steps,
      1 AS rule, null AS grade, null AS told
    UNION ALL
    // (c) an open line that stops at the port also stops in the place
    MATCH (inside)<-[arrival:STOPS_AT]-(line:Entity)-[departure:STOPS_AT]->(port:Port)
    WHERE coalesce(arrival.run, -1) = coalesce(departure.run, -2) AND coalesce(arrival.since, '') <= $day AND coalesce(departure.since, '') <= $day
    RETURN port, [
      {from: port.id, relation: 'STOPS_AT', to: line.id, basis: departure.basis, citations: departure.citations, direction: 'IN'},
      {from: line.id, relation: 'STOPS_AT', to: inside.id, basis: arrival.basis, citations: arrival.citations, direction: 'OUT'}
    ] + inPlace AS steps, 3 AS rule, null AS grade, null AS told
    UNION ALL
    // (d) it is known to carry trade of an area of the place; from the sixth rank on, or with low confidence, that is a right on paper
    MATCH (inside)<-[edge:SERVES]-(port:Port)
    RETURN port, [{from: port.id, relation: 'SERVES', to: inside.id, basis: edge.basis, citations: edge.citations, direction: 'OUT'}] + inPlace AS steps,
      2 AS rule,
      CASE
        WHEN edge.rank > 5 OR edge.confidence = 'low' THEN 0
        ELSE CASE WHEN size(inPlace) = 0 THEN 105 ELSE 63 END - 5 * edge.rank - CASE WHEN inside.landlocked = false THEN 15 ELSE 0 END
      END AS grade,
      {rank: edge.rank, via: edge.via, modes: edge.modes, instrument: edge.instrument, agreement: edge.agreement, share: edge.share, confidence: edge.confidence, note: edge.note} AS told
  }
  WITH port, steps, rule, grade, told
  WHERE $portKinds IS NULL OR port.portKind IN $portKinds
  WITH port, steps, rule, grade, told
  ORDER BY rule, coalesce(told.rank, 0), size(steps), [step IN steps | step.to]
  WITH port, collect(steps) AS chains, collect(told) AS tellings, max(coalesce(grade, 0)) AS grade,
    coalesce(sum(CASE WHEN rule = 0 THEN 1 ELSE 0 END), 0) AS lies, coalesce(sum(CASE WHEN rule = 1 THEN 1 ELSE 0 END), 0) AS faced,
    coalesce(sum(CASE WHEN coalesce(grade, 0) > 0 THEN 1 ELSE 0 END), 0) AS served, coalesce(sum(CASE WHEN rule = 3 THEN 1 ELSE 0 END), 0) AS rides
  WITH port, chains[0] AS steps, tellings[0] AS told, coalesce(port.importance, 0) AS importance, CASE WHEN served > 0 THEN grade + 10 * (served - 1) ELSE 0 END AS known,
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
  WITH port, steps, told, role, CASE WHEN known > importance OR role IN ['GATEWAY', 'MINOR_GATEWAY'] THEN known ELSE importance END AS score
  WITH port, steps, told, role,
    CASE role WHEN 'GATEWAY' THEN '0' WHEN 'OWN_PORT' THEN '0' WHEN 'BORDER_CROSSING' THEN '1' WHEN 'INTERNAL_CROSSING' THEN '2' WHEN 'RAIL_PORT' THEN '3' WHEN 'MINOR_GATEWAY' THEN '4' ELSE '6' END
    + toString(1999 - score) + toString(coalesce(told.rank, 9)) + toString(19999 - coalesce(port.prominence, 0)) + '\t' + port.sortKey AS ranked
  WITH port, steps, told, role, CASE
      WHEN $order = 'NAME' THEN port.sortKey
      WHEN $order = 'DISTANCE' THEN coalesce([distance IN $distances WHERE distance.id = port.id | distance.key][0], '9') + '\t' + ranked
      ELSE ranked
    END AS sortKey
  WHERE $after = '' OR sortKey > substring($after, 6)
  RETURN port, steps, told, role, sortKey
  ORDER BY sortKey
  LIMIT $limit
}
RETURN key, sortKey, [column IN $columns | port[column]] AS entity, steps, role, told.rank AS carries, told.via AS via, told.modes AS modes,
  told.instrument AS instrument, told.agreement AS agreement, told.share AS share, told.confidence AS confidence, told.note AS note
ORDER BY sortKey
