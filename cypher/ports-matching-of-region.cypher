// Which ports in these regions, or in the countries that make them up, pass a filter, a page for each, in name order?
// $keys  region ids
// $portKinds  only ports of these kinds; null for any
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  CALL (key) {
    MATCH (:Entity {id: key})<-[:PART_OF*1..3]-(country:Country)
    WITH DISTINCT country
    MATCH (port:Port {countryId: country.id})
    WHERE port.sortKey > $after AND ($portKinds IS NULL OR port.portKind IN $portKinds)
    RETURN port
    UNION
    MATCH (region:Entity {id: key})<-[:PART_OF*0..2]-(division:Region)
    WHERE region.regionKind <> 'WORLD_REGION'
    WITH DISTINCT division
    MATCH (port:Port {regionId: division.id})
    WHERE port.sortKey > $after AND ($portKinds IS NULL OR port.portKind IN $portKinds)
    RETURN port
  }
  WITH port
  WHERE
    // include parts/passes(port)
  RETURN port
  ORDER BY port.sortKey
  LIMIT $limit
}
WITH key, port
ORDER BY port.sortKey
RETURN key, collect([column IN $columns | port[column]]) AS entities
