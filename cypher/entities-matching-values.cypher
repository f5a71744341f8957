// Which values of a property do the entities of these kinds that pass a filter have?
// $keys  kinds, such as COUNTRY
// $property  the property, such as id
// $limit  the most values for each key
// $entry  the index lookups that find candidates for the filter; see parts/entities-of-entry.cypher
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
UNWIND $keys AS key
CALL (key) {
  // include parts/entities-of-entry(entity, key)
}
WITH key, entity
WHERE
  // include parts/passes(entity)
WITH key, entity[$property] AS held
WITH key, held, count(*) AS times
WHERE held IS NOT NULL
RETURN key, held
ORDER BY held
LIMIT $limit
