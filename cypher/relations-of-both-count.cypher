// How many entities is the first of two entities related to, or the second, or both?
// $keys  the ids of the two, separated by a space
// $relations  only these relations; null for all
// $kinds  only entities of these kinds; null for all
// $held  BOTH for what they have in common, LEFT or RIGHT for what only the first or only the second has, ANY for all
// $day  only edges in force on this day, as an ISO 8601 date; without a known start from the day of the source that lists it
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
  WITH neighbor.id AS id, relation, direction, collect(place) AS places
  WITH id, CASE WHEN size(places) > 1 THEN 'BOTH' WHEN places[0] = 0 THEN 'LEFT' ELSE 'RIGHT' END AS held
  WHERE $held = 'ANY' OR held = $held
  RETURN count(id) AS total
}
RETURN key, total
