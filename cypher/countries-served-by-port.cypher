// Which countries do these ports give access to, and which is the shortest chain of facts that shows it, a page for each, the shortest chain first?
// The rules are those of ports-serving-place, read the other way: (a) the port lies in the country; (b) it is a crossing whose other
// side lies in it; (c) a railway or corridor that is open stops at the port and in the country; or (d) it is known to carry trade of the country.
// $keys  port ids
// $after  the sortKey of the last row of the page before, '' for the first page
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
    // (c) the other stops of an open line that stops at the port
    MATCH (port)<-[departure:STOPS_AT]-(line:Entity {status: 'OPEN'})-[arrival:STOPS_AT]->(inside:Entity)
    RETURN inside, [
      {from: port.id, relation: 'STOPS_AT', to: line.id, basis: departure.basis, citations: departure.citations, direction: 'IN'},
      {from: line.id, relation: 'STOPS_AT', to: inside.id, basis: arrival.basis, citations: arrival.citations, direction: 'OUT'}
    ] AS before
  }
  // Where it lies, or (d) which country the port itself is known to carry trade of.
  MATCH (inside)-[edge:LOCATED_IN|SERVES]->(country:Country)
  WHERE type(edge) = 'LOCATED_IN' OR inside = port
  WITH port, country, before + [{from: inside.id, relation: type(edge), to: country.id, basis: edge.basis, citations: edge.citations, direction: 'OUT'}] AS steps
  // What lies or faces across a border can be checked on a map; what is known is stronger than a ride on a train.
  ORDER BY CASE steps[0].relation WHEN 'STOPS_AT' THEN 2 WHEN 'SERVES' THEN 1 ELSE 0 END, size(steps), [step IN steps | step.to]
  WITH port, country, collect(steps) AS chains
  WITH port, country, chains[0] AS steps
  WITH port, country, steps, toString(size(steps)) + '\t' + country.sortKey AS sortKey
  WHERE sortKey > $after
  RETURN port, country, steps, sortKey
  ORDER BY sortKey
  LIMIT $limit
}
RETURN key, sortKey, [column IN $columns | port[column]] AS entity, country.id AS countryId, steps
ORDER BY sortKey
