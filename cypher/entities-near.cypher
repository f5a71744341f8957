// Which entities of these kinds lie within a distance of these points, a page for each, the nearest first? The latitude leads to candidates by an index:
// no point is further from another than in latitude.
// $keys  points with a radius: the degrees north, the degrees east and the metres, separated by blanks
// $kinds  the kinds, each of them once
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
WITH key, [part IN split(key, ' ') | toFloat(part)] AS around
CALL (around) {
  UNWIND $kinds AS kind
  MATCH (entity:Entity {kind: kind})
  WHERE entity.latitude >= around[0] - degrees((around[2] + 1) / 6371000) AND entity.latitude <= around[0] + degrees((around[2] + 1) / 6371000)
    AND entity.longitude IS NOT NULL
  WITH entity, around,
    // include parts/metres-from(entity, around)
    AS metres
  WHERE metres <= around[2]
  WITH entity, metres, substring(toString(100000000 + metres), 1) + ' ' + entity.id AS sortKey
  WHERE sortKey > $after
  RETURN entity, metres, sortKey
  ORDER BY sortKey
  LIMIT $limit
}
RETURN key, sortKey, metres, [column IN $columns | entity[column]] AS entity
ORDER BY sortKey
