// What are two entities related to, the one, the other or both, a page, by relation and then by name?
// $keys  the ids of the two, with a space between them
// $relations  only these relations; all where it is null
// $kinds  only what is of these kinds; all where it is null
// $held  BOTH for what they have in common, LEFT or RIGHT for what only the one has, ANY for all
// $day  only edges in force on this day, as an ISO 8601 date; an edge without a known start counts as old
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
// $columns  which properties of each to answer with, in this order
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
    AND coalesce(edge.since, '') <= $day AND coalesce(edge.until, '9999') > $day
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
