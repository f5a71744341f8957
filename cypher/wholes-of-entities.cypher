// Which regions, commodities and organizations among these are these entities a part or a member of?
// $keys  entity ids
// $among  ids of the possible wholes
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[:PART_OF|MEMBER_OF|SUBCATEGORY_OF*1..3]->(whole:Entity)
  WHERE size($among) > 0 AND whole.id IN $among AND whole.id <> key
  RETURN DISTINCT whole.id AS held
}
RETURN key, held
ORDER BY held
