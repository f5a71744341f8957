// Which ports of some kinds pass a filter, a page, in name order?
// $keys  always PORT
// $portKinds  the kinds of port, such as LAND_PORT
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  UNWIND $portKinds AS portKind
  CALL (portKind) {
    MATCH (entity:Port {portKind: portKind})
    WHERE entity.sortKey > $after AND
      // include parts/passes(entity)
    RETURN entity
    ORDER BY entity.portKind, entity.sortKey
    LIMIT $limit
  }
  RETURN entity
  ORDER BY entity.sortKey
  LIMIT $limit
}
WITH key, entity
ORDER BY entity.sortKey
RETURN key, collect([column IN $columns | entity[column]]) AS entities
