// How many entities of these kinds lie within a distance of these points?
// $keys  points with a radius: the degrees north, the degrees east and the metres, separated by blanks
// $kinds  the kinds, each of them once
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
  RETURN count(entity) AS total
}
RETURN key, total
