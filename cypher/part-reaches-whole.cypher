// Is the first a part of the second, directly or through others?
// $from  an entity id
// $to    an entity id
OPTIONAL MATCH (part:Entity {id: $from})-[:PART_OF|LOCATED_IN|SUBCATEGORY_OF*1..8]->(whole:Entity {id: $to})
WITH whole
LIMIT 1
RETURN whole IS NOT NULL AS reaches
