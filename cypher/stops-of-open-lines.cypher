// Which railways, corridors and train services are open, and where does each stop, in order?
UNWIND ['RAILWAY', 'CORRIDOR'] AS lineKind
MATCH (line:Entity {kind: lineKind})-[edge:STOPS_AT]->(stop:Entity)
WHERE line.sortKey > '' AND line.status = 'OPEN'
RETURN line.id AS line, lineKind, line.lengthKilometres AS lengthKilometres, line.gaugeMillimetres AS gaugeMillimetres,
  edge.basis AS basis, edge.citations AS citations,
  stop{.id, .latitude, .longitude, .countryId, .regionId, .portKind, .modes} AS stop
ORDER BY line.id, edge.`order`
