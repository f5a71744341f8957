// Which entities of these kinds pass a filter, a page for each, sorted by up to three properties and then by id?
// $keys  kinds, such as PORT
// $entry  the index lookups that find candidates for the filter; see parts/entities-of-entry.cypher
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
// $properties  three properties to sort by, filled up with `id` if there are fewer
// $backwards  for each, true to sort in descending order
// $substitutes  for each, the value to use where it is missing
// $lastKeys  the three values and the id of the last row of the page before, an empty list for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  CALL (key) {
    // include parts/entities-of-entry(entity, key)
  }
  WITH entity, coalesce(entity[$properties[0]], $substitutes[0]) AS first, coalesce(entity[$properties[1]], $substitutes[1]) AS second,
    coalesce(entity[$properties[2]], $substitutes[2]) AS third
  WHERE size($lastKeys) = 0 OR CASE
    WHEN first <> $lastKeys[0] THEN (first < $lastKeys[0]) = $backwards[0]
    WHEN second <> $lastKeys[1] THEN (second < $lastKeys[1]) = $backwards[1]
    WHEN third <> $lastKeys[2] THEN (third < $lastKeys[2]) = $backwards[2]
    ELSE entity.id > $lastKeys[3]
  END
  WITH entity, first, second, third
  WHERE
    // include parts/passes(entity)
  RETURN entity, first, second, third
  ORDER BY CASE WHEN $backwards[0] THEN null ELSE first END, CASE WHEN $backwards[0] THEN first END DESC,
    CASE WHEN $backwards[1] THEN null ELSE second END, CASE WHEN $backwards[1] THEN second END DESC,
    CASE WHEN $backwards[2] THEN null ELSE third END, CASE WHEN $backwards[2] THEN third END DESC, entity.id
  LIMIT $limit
}
RETURN key, entity.sortKey AS sortKey, [first, second, third, entity.id] AS sortKeys, [column IN $columns | entity[column]] AS entity
ORDER BY CASE WHEN $backwards[0] THEN null ELSE first END, CASE WHEN $backwards[0] THEN first END DESC,
  CASE WHEN $backwards[1] THEN null ELSE second END, CASE WHEN $backwards[1] THEN second END DESC,
  CASE WHEN $backwards[2] THEN null ELSE third END, CASE WHEN $backwards[2] THEN third END DESC, sortKeys[3]
