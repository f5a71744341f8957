// Which crossings face each other across a border?
// scans: every pair, about a hundred, since a route may pass any of them
MATCH (one:Port)-[edge:PAIRED_WITH]->(other:Port)
RETURN edge.basis AS basis, edge.citations AS citations,
  one{.id, .name, .latitude, .longitude, .countryId, .regionId, .portKind, .modes, .prominence} AS one,
  other{.id, .name, .latitude, .longitude, .countryId, .regionId, .portKind, .modes, .prominence} AS other
ORDER BY one.id, other.id
