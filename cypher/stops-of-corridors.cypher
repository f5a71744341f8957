// Where do corridors and train services stop, in order?
MATCH (corridor:Entity {kind: 'CORRIDOR'})-[edge:STOPS_AT]->(stop:Entity)
WHERE corridor.sortKey > ''
RETURN corridor.id AS corridor, corridor.corridorKind AS corridorKind, corridor.status AS status, corridor.openedOn AS openedOn,
  corridor.lengthKilometres AS lengthKilometres, corridor.lengthBasis AS lengthBasis, edge.course AS course, stop.id AS stopId,
  edge.basis AS basis, edge.citations AS citations
ORDER BY corridor.id, edge.`order`
