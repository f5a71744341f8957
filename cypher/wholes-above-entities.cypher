// Which places, regions and goods are these entities a part of, directly or through others?
// $keys  entity ids
UNWIND $keys AS key
MATCH (:Entity {id: key})-[:PART_OF|LOCATED_IN|SUBCATEGORY_OF*1..8]->(whole:Entity)
RETURN DISTINCT key, whole.id AS id
ORDER BY key, id
