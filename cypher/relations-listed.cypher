// Which relations are there between entities, a page, by the name of the first, the relation and the name of the second?
// $keys  `Relation`: there is one list
// $relations  only these relations; null for all
// $sources  only those that cite one of these sources; null for all
// $day  only relations that hold on this day, an ISO 8601 date, or without a known start are listed by then; null for relations of any time
// $start  the sortKey of the first entity of the last row of the page before, '' for the first page
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows
UNWIND $keys AS key
CALL (key) {
  MATCH (one:Entity)
  WHERE one.sortKey >= $start
  MATCH (one)-[edge]->(other:Entity)
  WHERE ($relations IS NULL OR type(edge) IN $relations)
    AND ($sources IS NULL OR any(citation IN edge.citations WHERE split(citation, '#')[0] IN $sources))
    AND ($day IS NULL OR (
      // include parts/holds(edge)
    ))
  WITH one, edge, other, type(edge) AS relation, one.sortKey + '\t' + type(edge) + '\t' + other.sortKey AS sortKey
  WHERE sortKey > $after
  RETURN one, edge, other, relation, sortKey
  ORDER BY one.sortKey, relation, other.sortKey
  LIMIT $limit
}
RETURN key, sortKey, one.id AS fromId, relation, other.id AS toId, edge.basis AS basis, edge.citations AS citations,
  edge.since AS since, edge.knownBy AS knownBy, edge.until AS until, edge.spells AS spells, edge.confidence AS confidence, edge.note AS note, edge.status AS status
ORDER BY sortKey
