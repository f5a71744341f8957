// Which ports lie in these regions, or in the countries that make them up: how many for each?
// $keys  region ids
// $portKinds  only ports of these kinds; null for any
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:PART_OF*1..3]-(country:Country)
  WITH DISTINCT country
  MATCH (port:Port {countryId: country.id})
  WHERE port.sortKey > '' AND ($portKinds IS NULL OR port.portKind IN $portKinds)
  RETURN port
  UNION
  MATCH (region:Entity {id: key})<-[:PART_OF*0..2]-(division:Region)
  WHERE region.regionKind <> 'WORLD_REGION'
  WITH DISTINCT division
  MATCH (port:Port {regionId: division.id})
  WHERE port.sortKey > '' AND ($portKinds IS NULL OR port.portKind IN $portKinds)
  RETURN port
}
RETURN key, count(port) AS total
