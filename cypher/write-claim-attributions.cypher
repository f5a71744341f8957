// Link these claims to whom their source attributes them.
// $rows  claim and entity of each link
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim})
MATCH (entity:Entity {id: row.entity})
MERGE (claim)-[:ATTRIBUTED_TO]->(entity)
