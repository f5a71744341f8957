// Which ports lie in these regions, or in the countries that make them up, a page for each, in name order?
// $keys  region ids
// $portKinds  only ports of these kinds; null for any
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:PART_OF*1..3]-(country:Country)
  WITH DISTINCT country
  CALL (country) {
    MATCH (port:Port {countryId: country.id})
    WHERE port.sortKey > $after AND ($portKinds IS NULL OR port.portKind IN $portKinds)
    RETURN port
    ORDER BY port.countryId, port.sortKey
    LIMIT $limit
  }
  RETURN port
  ORDER BY port.sortKey
  LIMIT $limit
  UNION
  MATCH (region:Entity {id: key})<-[:PART_OF*0..2]-(division:Region)
  WHERE region.regionKind <> 'WORLD_REGION'
  WITH DISTINCT division
  CALL (division) {
    MATCH (port:Port {regionId: division.id})
    WHERE port.sortKey > $after AND ($portKinds IS NULL OR port.portKind IN $portKinds)
    RETURN port
    ORDER BY port.regionId, port.sortKey
    LIMIT $limit
  }
  RETURN port
  ORDER BY port.sortKey
  LIMIT $limit
}
WITH key, port
ORDER BY port.sortKey
WITH key, collect(port) AS found
RETURN key, [port IN found[..$limit] | [column IN $columns | port[column]]] AS entities
