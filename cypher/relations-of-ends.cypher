// Which relations lead from or to these entities, a page, by the name of the first, the relation and the name of the second?
// $keys  `Relation`: there is one list
// $ends  the ids of the entities at one end: $from, or $to where that is null
// $from  only relations from these entities; null for all
// $to  only relations to these entities; null for all
// $relations  only these relations; null for all
// $sources  only those that cite one of these sources; null for all
// $day  only relations that hold on this day, an ISO 8601 date, or without a known start are listed by then; null for relations of any time
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows
UNWIND $keys AS key
CALL (key) {
  UNWIND $ends AS id
  MATCH (:Entity {id: id})-[edge]-(:Entity)
  WITH edge, startNode(edge) AS one, endNode(edge) AS other, count(*) AS found
  WHERE ((($from IS NULL OR one.id IN $from) AND ($to IS NULL OR other.id IN $to))
      OR (type(edge) IN ['BORDERS', 'PAIRED_WITH'] AND ($from IS NULL OR other.id IN $from) AND ($to IS NULL OR one.id IN $to)))
    AND ($relations IS NULL OR type(edge) IN $relations)
    AND ($sources IS NULL OR any(citation IN edge.citations WHERE split(citation, '#')[0] IN $sources))
    AND ($day IS NULL OR (
      // include parts/holds(edge)
    ))
  WITH one, edge, other, type(edge) AS relation, one.sortKey + '\t' + type(edge) + '\t' + other.sortKey AS sortKey
  WHERE sortKey > $after
  RETURN one, edge, other, relation, sortKey
  ORDER BY sortKey
  LIMIT $limit
}
RETURN key, sortKey, one.id AS fromId, relation, other.id AS toId, edge.basis AS basis, edge.citations AS citations,
  edge.since AS since, edge.knownBy AS knownBy, edge.until AS until, edge.spells AS spells, edge.confidence AS confidence, edge.note AS note, edge.status AS status
ORDER BY sortKey
