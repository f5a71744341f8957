// Which entities surround these, as groups: one row for each relation and direction, the most prominent entities first?
// $keys  entity ids
// $relations  only these relations; null for all
// $kinds  only neighbors of these kinds; null for all
// $day  only relations that hold on this day, an ISO 8601 date, or without a known start are listed by then; null for relations of any time
// $most  the most neighbors to return of a group
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[edge]->(neighbor:Entity)
  WHERE ($relations IS NULL OR type(edge) IN $relations)
    AND ($kinds IS NULL OR neighbor.kind IN $kinds)
    AND ($day IS NULL OR (
      // include parts/holds(edge)
    ))
  RETURN type(edge) AS relation, neighbor, CASE WHEN type(edge) IN ['BORDERS', 'PAIRED_WITH'] THEN 'BOTH' ELSE 'OUT' END AS direction
  UNION ALL
  MATCH (:Entity {id: key})<-[edge]-(neighbor:Entity)
  WHERE ($relations IS NULL OR type(edge) IN $relations)
    AND ($kinds IS NULL OR neighbor.kind IN $kinds)
    AND ($day IS NULL OR (
      // include parts/holds(edge)
    ))
  RETURN type(edge) AS relation, neighbor, CASE WHEN type(edge) IN ['BORDERS', 'PAIRED_WITH'] THEN 'BOTH' ELSE 'IN' END AS direction
}
WITH key, relation, direction, neighbor.id AS id, coalesce(neighbor.prominence, 0) AS prominence, neighbor.sortKey AS sortKey
ORDER BY prominence DESC, sortKey
WITH key, relation, direction, count(*) AS crowd, collect(id) AS ids
RETURN key, relation, direction, crowd, ids[..$most] AS neighbors
