// Which observations pass a filter, the ids of many, sorted by up to three properties and then by id?
// $entry  the index lookups that find candidates for the filter; see parts/observations-of-entry.cypher
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
// $properties  three properties to sort by, filled up with `id` if there are fewer
// $backwards  for each, true to sort in descending order
// $substitutes  for each, the value to use where it is missing
// $lastKeys  the three values and the id of the observation after which they begin
// $limit  the most ids
CALL () {
  // include parts/observations-of-entry(observation)
}
WITH observation, coalesce(observation[$properties[0]], $substitutes[0]) AS first, coalesce(observation[$properties[1]], $substitutes[1]) AS second,
  coalesce(observation[$properties[2]], $substitutes[2]) AS third
WHERE size($lastKeys) = 0 OR CASE
  WHEN first <> $lastKeys[0] THEN (first < $lastKeys[0]) = $backwards[0]
  WHEN second <> $lastKeys[1] THEN (second < $lastKeys[1]) = $backwards[1]
  WHEN third <> $lastKeys[2] THEN (third < $lastKeys[2]) = $backwards[2]
  ELSE observation.id > $lastKeys[3]
END
WITH observation, first, second, third
WHERE
  // include parts/passes(observation)
WITH observation, first, second, third
ORDER BY CASE WHEN $backwards[0] THEN null ELSE first END, CASE WHEN $backwards[0] THEN first END DESC,
  CASE WHEN $backwards[1] THEN null ELSE second END, CASE WHEN $backwards[1] THEN second END DESC,
  CASE WHEN $backwards[2] THEN null ELSE third END, CASE WHEN $backwards[2] THEN third END DESC, observation.id
LIMIT $limit
RETURN collect(observation.id) AS ids
