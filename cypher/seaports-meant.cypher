// From which ports may a route by sea begin or end: the port with this id, or the most prominent seaports of a country or a part of one?
// $keys  ids of ports, countries and regions
UNWIND $keys AS key
CALL (key) {
  MATCH (port:Entity {id: key})
  WHERE port.kind = 'PORT'
  RETURN port
  UNION
  MATCH (port:Port {countryId: key})
  WHERE port.sortKey > '' AND port.portKind = 'SEAPORT' AND port.latitude IS NOT NULL AND port.longitude IS NOT NULL
  RETURN port
  ORDER BY port.prominence DESC, port.sortKey
  LIMIT 5
  UNION
  MATCH (port:Port {regionId: key})
  WHERE port.sortKey > '' AND port.portKind = 'SEAPORT' AND port.latitude IS NOT NULL AND port.longitude IS NOT NULL
  RETURN port
  ORDER BY port.prominence DESC, port.sortKey
  LIMIT 5
}
RETURN key, port{.id, .latitude, .longitude, .countryId, .portKind} AS port
ORDER BY port.prominence DESC, port.sortKey
