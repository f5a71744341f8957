// What are these entities related to, as groups of edges: one row for each relation and direction?
// Entities that lie in a key and are related to nothing else are counted but not returned, since no chain can go on from them. Only
// edges of wanted relations are read: the thousands of places in a country only if LOCATED_IN is wanted.
// $keys  entity ids
// $relations  only these relations; null for all
// $lines  PLANNED: also along lines that are being built or planned; OPEN: not
// $day  only relations that hold on this day, an ISO 8601 date; without a known start from the day of the source that lists it
UNWIND $keys AS key
CALL (key) {
  WITH key
  WHERE $relations IS NULL OR any(relation IN $relations WHERE relation IN ['BORDERS', 'PAIRED_WITH'])
  MATCH (:Entity {id: key})-[edge:BORDERS|PAIRED_WITH]-(neighbor:Entity)
  WHERE ($relations IS NULL OR type(edge) IN $relations)
    AND
      // include parts/holds(edge)
  RETURN type(edge) AS relation, neighbor.id AS id, 'BOTH' AS direction
  UNION ALL
  WITH key
  WHERE $relations IS NULL OR any(relation IN $relations WHERE NOT relation IN ['BORDERS', 'PAIRED_WITH'])
  MATCH (:Entity {id: key})-[edge:LOCATED_IN|STOPS_AT|CONNECTS|SERVES|HELD_IN|SUPPLIES|INVESTS_IN|UPGRADES|TREATY_OF|ORGANIZES|SPEAKS_AT|WORKS_FOR|PART_OF|MEMBER_OF|ASSOCIATED_WITH|PARTY_TO|TRADES_WITH|EXPORTS|IMPORTS|SUBCATEGORY_OF|PARTICIPATES_IN|COOPERATES_IN|CONCERNS]->(neighbor:Entity)
  WHERE ($relations IS NULL OR type(edge) IN $relations)
    AND
      (($lines = 'PLANNED' AND coalesce(edge.status, '') IN ['BUILDING', 'PLANNED']) OR (
        // include parts/holds(edge)
      ))
  RETURN type(edge) AS relation, neighbor.id AS id, 'OUT' AS direction
  UNION ALL
  WITH key
  WHERE $relations IS NULL OR any(relation IN $relations WHERE NOT relation IN ['BORDERS', 'PAIRED_WITH', 'LOCATED_IN'])
  MATCH (:Entity {id: key})<-[edge:STOPS_AT|CONNECTS|SERVES|HELD_IN|SUPPLIES|INVESTS_IN|UPGRADES|TREATY_OF|ORGANIZES|SPEAKS_AT|WORKS_FOR|PART_OF|MEMBER_OF|ASSOCIATED_WITH|PARTY_TO|TRADES_WITH|EXPORTS|IMPORTS|SUBCATEGORY_OF|PARTICIPATES_IN|COOPERATES_IN|CONCERNS]-(neighbor:Entity)
  WHERE ($relations IS NULL OR type(edge) IN $relations)
    AND
      (($lines = 'PLANNED' AND coalesce(edge.status, '') IN ['BUILDING', 'PLANNED']) OR (
        // include parts/holds(edge)
      ))
  RETURN type(edge) AS relation, neighbor.id AS id, 'IN' AS direction
  UNION ALL
  WITH key
  WHERE $relations IS NULL OR 'LOCATED_IN' IN $relations
  MATCH (:Entity {id: key})<-[edge:LOCATED_IN]-(neighbor:Entity)
  WHERE
    // include parts/holds(edge)
  RETURN 'LOCATED_IN' AS relation,
    CASE
      WHEN COUNT { (neighbor)--() } = COUNT { (neighbor)-[:LOCATED_IN]->() } + COUNT { (neighbor)<-[:ABOUT|ATTRIBUTED_TO]-() } THEN null
      ELSE neighbor.id
    END AS id,
    'IN' AS direction
}
RETURN key, relation, direction, count(*) AS crowd, collect(id) AS neighbors
