// Which edges lead from these entities to others, read as they are stored, and what does each rest on?
// $keys  entity ids
// $relations  only these relations; all where it is null
// $day  relations count that hold on this day, an ISO 8601 date, one without a known start among them; null for those of any time
UNWIND $keys AS key
MATCH (:Entity {id: key})-[edge]->(target:Entity)
WHERE ($relations IS NULL OR type(edge) IN $relations)
  AND ($day IS NULL OR (coalesce(edge.since, '') <= $day AND coalesce(edge.until, '9999') > $day))
RETURN key, type(edge) AS relation, target.id AS target, edge.basis AS basis, edge.citations AS citations,
  edge.since AS since, edge.until AS until
