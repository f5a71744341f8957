// Which entities of a kind have a certain relation to others?
// $keys  the relation
// $kind  the kind of the entities looked for
// $direction  OUT, IN or BOTH: which way the relation reads from them
// $others  ids of the entities that they are related to
// $kinds  the kind again if they may be related to anything, so that all of its entities are scanned; otherwise empty
// $otherKinds  kinds of the entities that they are related to; null for any
// $day  only edges in force on this day, as an ISO 8601 date; without a known start from the day of the source that lists it
// $limit  the most rows
UNWIND $keys AS key
CALL (key) {
  UNWIND $others AS other
  MATCH (known:Entity {id: other})-[edge]-(entity:Entity {kind: $kind})
  RETURN entity, edge, known
  UNION
  UNWIND $kinds AS kind
  MATCH (entity:Entity {kind: kind})-[edge]-(known:Entity)
  WHERE entity.sortKey > ''
  RETURN entity, edge, known
}
WITH key, entity, edge, known
WHERE type(edge) = key
  AND ($otherKinds IS NULL OR known.kind IN $otherKinds)
  AND ($direction = 'BOTH' OR key IN ['BORDERS', 'PAIRED_WITH'] OR ($direction = 'OUT') = (startNode(edge).id = entity.id))
  AND
    // include parts/holds(edge)
WITH key, entity.id AS held, count(*) AS times
RETURN key, held
ORDER BY held
LIMIT $limit
