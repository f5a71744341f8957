// Which ports serve these places, and which is the shortest chain of facts that shows it, a page for each, the shortest chain first?
// A port serves a place when (a) it lies in it; (b) it is a crossing whose other side lies in it; (c) a railway or corridor
// that is open stops at the port and in the place; or (d) it is known to carry trade of the place, or of a member of it. Whatever lies in a member of an organization counts as lying in the organization.
// $keys  ids of countries, regions, organizations or towns
// $portKinds  only ports of these kinds; null for any
// $day  only memberships in force on this day, an ISO 8601 date
// $after  the sortKey of the last row of the page before, '' for the first page
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

  CALL (inside, inPlace) {
    // (a) it lies in the place
    WITH inside, inPlace WHERE inside:Port
    RETURN inside AS port, inPlace AS steps
    UNION
    // (b) the crossing that it faces lies in the place
    MATCH (inside)-[edge:PAIRED_WITH]-(port:Port)
    RETURN port, [{from: port.id, relation: 'PAIRED_WITH', to: inside.id, basis: edge.basis, citations: edge.citations, direction: 'BOTH'}] + inPlace AS steps
    UNION
    // (c) an open line that stops at the port also stops in the place
    MATCH (inside)<-[arrival:STOPS_AT]-(line:Entity {status: 'OPEN'})-[departure:STOPS_AT]->(port:Port)
    RETURN port, [
      {from: port.id, relation: 'STOPS_AT', to: line.id, basis: departure.basis, citations: departure.citations, direction: 'IN'},
      {from: line.id, relation: 'STOPS_AT', to: inside.id, basis: arrival.basis, citations: arrival.citations, direction: 'OUT'}
    ] + inPlace AS steps
    UNION
    // (d) it is known to carry trade of an area of the place
    MATCH (inside)<-[edge:SERVES]-(port:Port)
    RETURN port, [{from: port.id, relation: 'SERVES', to: inside.id, basis: edge.basis, citations: edge.citations, direction: 'OUT'}] + inPlace AS steps
  }
  WITH port, steps
  WHERE $portKinds IS NULL OR port.portKind IN $portKinds
  WITH port, steps
  // What lies or faces across a border can be checked on a map; what is known is stronger than a ride on a train.
  ORDER BY CASE steps[0].relation WHEN 'STOPS_AT' THEN 2 WHEN 'SERVES' THEN 1 ELSE 0 END, size(steps), [step IN steps | step.to]
  WITH port, collect(steps) AS chains
  WITH port, chains[0] AS steps
  WITH port, steps, toString(size(steps)) + '\t' + port.sortKey AS sortKey
  WHERE sortKey > $after
  RETURN port, steps, sortKey
  ORDER BY sortKey
  LIMIT $limit
}
RETURN key, sortKey, [column IN $columns | port[column]] AS entity, steps
ORDER BY sortKey
