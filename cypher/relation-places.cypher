// Which relations are there between entities, the places of many in their list: by the name of the first, the relation and the name of the second?
// $relations  only these relations; null for all
// $sources  only those that cite one of these sources; null for all
// $day  only relations that hold on this day, an ISO 8601 date, or without a known start are listed by then; null for relations of any time
// $start  the sortKey of the first entity of the last row before, '' where there is none
// $after  the place after which they begin, '' for the first
// $limit  the most places
MATCH (one:Entity)
WHERE one.sortKey >= $start
MATCH (one)-[edge]->(other:Entity)
WHERE ($relations IS NULL OR type(edge) IN $relations)
  AND ($sources IS NULL OR any(citation IN edge.citations WHERE split(citation, '#')[0] IN $sources))
  AND ($day IS NULL OR (
    // include parts/holds(edge)
  ))
WITH one.sortKey AS first, type(edge) AS relation, other.sortKey AS second, one.sortKey + '\t' + type(edge) + '\t' + other.sortKey AS place
WHERE place > $after
WITH first, relation, second, place
ORDER BY first, relation, second
LIMIT $limit
RETURN collect(place) AS ids
