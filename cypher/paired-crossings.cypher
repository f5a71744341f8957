// Which crossings face each other across a border?
// scans: every pair, about a hundred, since a route may pass any of them
MATCH (one:Port)-[edge:PAIRED_WITH]->(other:Port)
RETURN edge.basis AS basis, edge.citations AS citations,
  one{.id, .latitude, .longitude, .countryId, .regionId, .portKind, .modes} AS one,
  other{.id, .latitude, .longitude, .countryId, .regionId, .portKind, .modes} AS other
ORDER BY one.id, other.id
