// Which entities of these kinds pass a filter, a page for each, from the last name to the first?
// $keys  kinds, such as PORT
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
// $before  the sortKey of the last row of the page before; for the first page, a text that sorts after every sortKey
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (entity:Entity {kind: key})
  WHERE entity.sortKey < $before AND
    // include parts/passes(entity)
  RETURN entity
  ORDER BY entity.kind DESC, entity.sortKey DESC
  LIMIT $limit
}
WITH key, entity
ORDER BY entity.sortKey DESC
RETURN key, collect([column IN $columns | entity[column]]) AS entities
