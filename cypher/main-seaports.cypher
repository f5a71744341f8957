// Which are the most prominent seaports of each country?
// $keys  always WORLD
UNWIND $keys AS key
CALL (key) {
  MATCH (port:Port)
  WHERE port.portKind = 'SEAPORT' AND port.sortKey > '' AND port.latitude IS NOT NULL AND port.longitude IS NOT NULL
  WITH port
  ORDER BY port.prominence DESC, port.sortKey
  WITH port.countryId AS country, collect(port{.id, .latitude, .longitude, .countryId, .portKind}) AS ports
  RETURN country, ports[..5] AS ports
}
RETURN key, country, ports
ORDER BY country
