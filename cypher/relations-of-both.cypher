// Which entities is the first of two entities related to, or the second, or both, a page of them, by relation and then by name?
// $keys  the ids of the two, separated by a space
// $relations  only these relations; null for all
// $kinds  only entities of these kinds; null for all
// $held  BOTH for what they have in common, LEFT or RIGHT for what only the first or only the second has, ANY for all
// $day  only edges in force on this day, as an ISO 8601 date; without a known start from the day of the source that lists it
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  UNWIND [0, 1] AS place
  MATCH (:Entity {id: split(key, ' ')[place]})-[edge]-(neighbor:Entity)
  WITH key, place, edge, neighbor, type(edge) AS relation,
    CASE
      WHEN type(edge) IN ['BORDERS', 'PAIRED_WITH'] THEN 'BOTH'
      WHEN startNode(edge).id = split(key, ' ')[place] THEN 'OUT'
      ELSE 'IN'
    END AS direction
  WHERE ($relations IS NULL OR relation IN $relations)
    AND ($kinds IS NULL OR neighbor.kind IN $kinds)
    AND
      // include parts/holds(edge)
  WITH neighbor, relation, direction, relation + '\t' + neighbor.sortKey + '\t' + direction AS sortKey,
    collect({place: place, basis: edge.basis, citations: edge.citations, since: edge.since, until: edge.until}) AS edges
  WITH neighbor, relation, direction, sortKey, edges,
    CASE WHEN size(edges) > 1 THEN 'BOTH' WHEN edges[0].place = 0 THEN 'LEFT' ELSE 'RIGHT' END AS held
  WHERE sortKey > $after AND ($held = 'ANY' OR held = $held)
  RETURN neighbor, relation, direction, sortKey, edges
  ORDER BY sortKey
  LIMIT $limit
}
RETURN key, sortKey, relation, direction, [column IN $columns | neighbor[column]] AS entity, edges
ORDER BY sortKey
