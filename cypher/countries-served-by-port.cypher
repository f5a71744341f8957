// Which countries do these ports give access to, and in which role, by which chain of facts, a page for each?
// The rules are those of ports-serving-place, read the other way, without that of one change of train, which no statement knows: (a) the port lies in the country; (b) it is a crossing whose other
// side lies in it; (c) a railway or corridor that is open from the one to the other stops at the port and in the country; or (d) it is known to carry trade of the country.
// Its own country comes first, then those that it faces, those whose trade it is known to carry, by rank, and those that trains go to.
// $keys  port ids
// $after  the sortKey of the last row of the page before, behind its place in the list in six digits; '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (port:Entity {id: key})
  CALL (port) {
    // (a) the port itself
    RETURN port AS inside, [] AS before
    UNION
    // (b) the crossing that it faces
    MATCH (port)-[edge:PAIRED_WITH]-(inside:Port)
    RETURN inside, [{from: port.id, relation: 'PAIRED_WITH', to: inside.id, basis: edge.basis, citations: edge.citations, direction: 'BOTH'}] AS before
    UNION
    // (c) the other stops of a line that stops at the port, as far as trains run from here
    MATCH (port)<-[departure:STOPS_AT]-(line:Entity)-[arrival:STOPS_AT]->(inside:Entity)
    WHERE coalesce(departure.run, -1) = coalesce(arrival.run, -2)
    RETURN inside, [
      {from: port.id, relation: 'STOPS_AT', to: line.id, basis: departure.basis, citations: departure.citations, direction: 'IN'},
      {from: line.id, relation: 'STOPS_AT', to: inside.id, basis: arrival.basis, citations: arrival.citations, direction: 'OUT'}
    ] AS before
  }
  // Where it lies, or (d) which country the port itself is known to carry trade of.
  MATCH (inside)-[edge:LOCATED_IN|SERVES]->(country:Country)
  WHERE type(edge) = 'LOCATED_IN' OR inside = port
  WITH port, country, before + [{from: inside.id, relation: type(edge), to: country.id, basis: edge.basis, citations: edge.citations, direction: 'OUT'}] AS steps,
    CASE WHEN type(edge) = 'SERVES' THEN {rank: edge.rank, via: edge.via, modes: edge.modes, instrument: edge.instrument, agreement: edge.agreement, share: edge.share, confidence: edge.confidence, note: edge.note} ELSE null END AS told
  WITH port, country, steps, told, CASE steps[0].relation WHEN 'LOCATED_IN' THEN 0 WHEN 'PAIRED_WITH' THEN 1 WHEN 'SERVES' THEN 2 ELSE 3 END AS rule
  ORDER BY rule, size(steps), [step IN steps | step.to]
  WITH port, country, collect(steps) AS chains, collect(told) AS tellings, min(rule) AS rule,
    coalesce(sum(CASE WHEN rule = 0 THEN 1 ELSE 0 END), 0) AS lies, coalesce(sum(CASE WHEN rule = 1 THEN 1 ELSE 0 END), 0) AS faced,
    coalesce(sum(CASE WHEN rule = 2 AND coalesce(told.rank, 9) < 6 AND coalesce(told.confidence, '') <> 'low' THEN 1 ELSE 0 END), 0) AS served,
    coalesce(sum(CASE WHEN rule = 3 THEN 1 ELSE 0 END), 0) AS rides
  WITH port, country, chains[0] AS steps, tellings[0] AS told, rule,
    CASE
      WHEN coalesce(port.crossingStatus, 'OPEN') = 'CLOSED' THEN 'CLOSED_CROSSING'
      WHEN port.portKind = 'LAND_PORT' AND lies > 0 AND faced > 0 AND faced = COUNT { (port)-[:PAIRED_WITH]-() } THEN 'INTERNAL_CROSSING'
      WHEN lies > 0 AND port.portKind <> 'LAND_PORT' THEN 'OWN_PORT'
      WHEN served > 0 THEN 'GATEWAY'
      WHEN lies > 0 OR faced > 0 THEN 'BORDER_CROSSING'
      WHEN rides > 0 THEN 'RAIL_PORT'
      ELSE 'MINOR_GATEWAY'
    END AS role
  WITH port, country, steps, told, role, toString(rule) + toString(coalesce(told.rank, 9)) + '\t' + country.sortKey AS sortKey
  WHERE $after = '' OR sortKey > substring($after, 6)
  RETURN port, country, steps, told, role, sortKey
  ORDER BY sortKey
  LIMIT $limit
}
RETURN key, sortKey, [column IN $columns | port[column]] AS entity, country.id AS countryId, steps, role, told.rank AS carries, told.via AS via,
  told.modes AS modes, told.instrument AS instrument, told.agreement AS agreement, told.share AS share, told.confidence AS confidence, told.note AS note
ORDER BY sortKey
