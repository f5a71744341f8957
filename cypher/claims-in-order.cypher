// Which claims come next by their ids, what does the graph keep of them, and in which roles are they about which entities?
// $after  the last id of the batch before, '' for the first
// $limit  the most of them
MATCH (node:Claim)
WHERE node.id > $after
WITH node.id AS key
ORDER BY key
LIMIT $limit
MATCH (claim:Claim {id: key})
RETURN key, claim{.*} AS properties,
  [(claim)-[about:ABOUT]->(entity:Entity) | {role: about.role, entity: entity.id, position: about.position}] AS about
ORDER BY key
