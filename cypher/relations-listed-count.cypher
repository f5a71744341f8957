// How many relations are there between entities?
// $keys  `Relation`: there is one list
// $relations  only these relations; null for all
// $sources  only those that cite one of these sources; null for all
// $day  only relations that hold on this day, an ISO 8601 date, or without a known start are listed by then; null for relations of any time
UNWIND $keys AS key
CALL (key) {
  MATCH (one:Entity)
  WHERE one.sortKey >= ''
  MATCH (one)-[edge]->(:Entity)
  WHERE ($relations IS NULL OR type(edge) IN $relations)
    AND ($sources IS NULL OR any(citation IN edge.citations WHERE split(citation, '#')[0] IN $sources))
    AND ($day IS NULL OR (
      // include parts/holds(edge)
    ))
  RETURN count(edge) AS total
}
RETURN key, total
