// What are these entities related to, a page for each, by relation and then by the neighbor's name?
// $keys  entity ids
// $relations  only these relations; null for all
// $direction  OUT, IN or BOTH: which way the relation reads from the entity
// $kinds  only neighbors of these kinds; null for all
// $day  only relations that hold on this day, an ISO 8601 date, or without a known start are listed by then; null for relations of any time
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
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
  WITH edge, neighbor, relation, direction, relation + '\t' + neighbor.sortKey + '\t' + direction AS sortKey
  WHERE sortKey > $after
  RETURN edge, neighbor, relation, direction, sortKey
  ORDER BY sortKey
  LIMIT $limit
}
RETURN key, sortKey, [column IN $columns | neighbor[column]] AS entity, relation, direction, edge.basis AS basis, edge.citations AS citations,
  edge.since AS since, edge.knownBy AS knownBy, edge.until AS until, edge.spells AS spells, edge.confidence AS confidence, edge.note AS note, edge.status AS status
ORDER BY sortKey
