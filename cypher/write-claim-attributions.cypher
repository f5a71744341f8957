// Link these claims to the entities that their sources attribute them to.
// $rows  claim and entity of each link
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim})
MATCH (entity:Entity {id: row.entity})
MERGE (claim)-[:ATTRIBUTED_TO]->(entity)
