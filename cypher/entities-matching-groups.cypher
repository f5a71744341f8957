// How many entities of a kind that pass a filter are there for each value of a property, or of two?
// $keys  one property, or two separated by a space; `*` before a property that holds a list, to count each of its values
// $kind  the kind, such as PORT
// $entry  the index lookups that find candidates for the filter; see parts/entities-of-entry.cypher
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
CALL () {
  // include parts/entities-of-entry(entity, $kind)
}
WITH entity
WHERE
  // include parts/passes(entity)
UNWIND $keys AS key
WITH key, [property IN split(key, ' ') | CASE
    WHEN NOT property STARTS WITH '*' THEN [entity[property]]
    WHEN size(coalesce(entity[substring(property, 1)], [])) = 0 THEN [null]
    ELSE entity[substring(property, 1)]
  END] AS held
UNWIND held[0] AS one
UNWIND coalesce(held[1], [null]) AS two
RETURN key, one, two, count(*) AS total
ORDER BY total DESC, one, two
