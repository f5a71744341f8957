// Which relations are there from one place in their list to another, both of them included, as relations-listed has them?
// $relations  only these relations; null for all
// $sources  only those that cite one of these sources; null for all
// $day  only relations that hold on this day, an ISO 8601 date, or without a known start are listed by then; null for relations of any time
// $start  the sortKey of the first entity of the first row
// $end  the sortKey of the first entity of the last row
// $first  the place of the first row
// $last  the place of the last row
MATCH (one:Entity)
WHERE one.sortKey >= $start AND one.sortKey <= $end
MATCH (one)-[edge]->(other:Entity)
WHERE ($relations IS NULL OR type(edge) IN $relations)
  AND ($sources IS NULL OR any(citation IN edge.citations WHERE split(citation, '#')[0] IN $sources))
  AND ($day IS NULL OR (
    // include parts/holds(edge)
  ))
WITH one, edge, other, type(edge) AS relation, one.sortKey + '\t' + type(edge) + '\t' + other.sortKey AS sortKey
WHERE sortKey >= $first AND sortKey <= $last
RETURN 'Relation' AS key, sortKey, one.id AS fromId, relation, other.id AS toId, edge.basis AS basis, edge.citations AS citations,
  edge.since AS since, edge.knownBy AS knownBy, edge.until AS until, edge.spells AS spells, edge.confidence AS confidence, edge.note AS note, edge.status AS status
ORDER BY sortKey
