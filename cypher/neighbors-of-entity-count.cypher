// What are these entities related to: how many edges has each?
// $keys  entity ids
// $relations  only these relations; null for all
// $direction  OUT, IN or BOTH: which way the relation reads from the entity
// $kinds  only neighbors of these kinds; null for all
// $day  only relations that hold on this day, an ISO 8601 date, or without a known start are listed by then; null for relations of any time
UNWIND $keys AS key
CALL (key) {
  MATCH (entity:Entity {id: key})-[edge]-(neighbor:Entity)
  WITH entity, edge, neighbor, type(edge) AS relation,
    CASE
      WHEN type(edge) IN ['BORDERS', 'PAIRED_WITH'] THEN 'BOTH'
      WHEN startNode(edge).id = key THEN 'OUT'
      ELSE 'IN'
    END AS direction
  WHERE ($relations IS NULL OR relation IN $relations)
    AND ($kinds IS NULL OR neighbor.kind IN $kinds)
    AND ($direction = 'BOTH' OR direction = 'BOTH' OR direction = $direction)
    AND ($day IS NULL OR (
      // include parts/holds(edge)
    ))
  RETURN count(edge) AS total
}
RETURN key, total
