// What are these entities related to, as groups of edges that read alike: one row for each relation and direction?
// What lies in an entity and is related to nothing else is counted and not named: it leads nowhere.
// $keys  entity ids
// $relations  only these relations; all where it is empty
// $day  relations count that hold on this day, an ISO 8601 date; one without a known start counts as old
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[edge]->(neighbor:Entity)
  WHERE (size($relations) = 0 OR type(edge) IN $relations)
    AND coalesce(edge.since, '') <= $day AND coalesce(edge.until, '9999') > $day
  RETURN type(edge) AS relation, neighbor.id AS id,
    CASE WHEN type(edge) IN ['BORDERS', 'PAIRED_WITH'] THEN 'BOTH' ELSE 'OUT' END AS direction
  UNION ALL
  MATCH (:Entity {id: key})<-[edge]-(neighbor:Entity)
  WHERE (size($relations) = 0 OR type(edge) IN $relations)
    AND coalesce(edge.since, '') <= $day AND coalesce(edge.until, '9999') > $day
  RETURN type(edge) AS relation,
    CASE
      WHEN type(edge) = 'LOCATED_IN' AND COUNT { (neighbor)--() }
        = COUNT { (neighbor)-[:LOCATED_IN]->() } + COUNT { (neighbor)<-[:ABOUT|ATTRIBUTED_TO]-() } THEN null
      ELSE neighbor.id
    END AS id,
    CASE WHEN type(edge) IN ['BORDERS', 'PAIRED_WITH'] THEN 'BOTH' ELSE 'IN' END AS direction
}
RETURN key, relation, direction, count(*) AS crowd, collect(id) AS neighbors
