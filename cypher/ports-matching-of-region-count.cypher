// How many ports in these regions, or in the countries that make them up, pass a filter, for each?
// $keys  region ids
// $portKinds  only ports of these kinds; null for any
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
UNWIND $keys AS key
CALL (key) {
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
  WITH port
  WHERE
    // include parts/passes(port)
  RETURN count(port) AS total
}
RETURN key, total
