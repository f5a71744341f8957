// Which edges lead from these entities to others, in the stored direction, and what is their evidence?
// $keys  entity ids
// $relations  only these relations; null for all
// $day  only relations that hold on this day, an ISO 8601 date, or without a known start are listed by then; null for relations of any time
UNWIND $keys AS key
MATCH (:Entity {id: key})-[edge]->(target:Entity)
WHERE ($relations IS NULL OR type(edge) IN $relations)
  AND ($day IS NULL OR (
    // include parts/holds(edge)
  ))
RETURN key, type(edge) AS relation, target.id AS target, edge.basis AS basis, edge.citations AS citations,
  edge.since AS since, edge.knownBy AS knownBy, edge.until AS until, edge.spells AS spells, edge.status AS status
