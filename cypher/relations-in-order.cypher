// Which entities come next by their ids, and which edges lead from them to others?
// $after  the last id of the batch before, '' for the first
// $limit  the most entities
MATCH (node:Entity)
WHERE node.id > $after
WITH node.id AS key
ORDER BY key
LIMIT $limit
MATCH (start:Entity {id: key})
RETURN key, [(start)-[edge]->(target:Entity) | {relation: type(edge), to: target.id, properties: edge{.*}}] AS edges
ORDER BY key
