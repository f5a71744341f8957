// Which entities of these kinds that lie in some countries pass a filter, a page for each, in name order?
// $keys  kinds, such as PORT
// $countryIds  the countries' ids
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  UNWIND $countryIds AS countryId
  CALL (key, countryId) {
    MATCH (entity:Entity {countryId: countryId, kind: key})
    WHERE entity.sortKey > $after AND
      // include parts/passes(entity)
    RETURN entity
    ORDER BY entity.kind, entity.countryId, entity.sortKey
    LIMIT $limit
  }
  RETURN entity
  ORDER BY entity.sortKey
  LIMIT $limit
}
WITH key, entity
ORDER BY entity.sortKey
RETURN key, collect([column IN $columns | entity[column]]) AS entities
