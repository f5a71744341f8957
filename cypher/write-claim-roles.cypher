// Link these claims to the entities that they are about.
// $rows  claim, entity, role and position of each link
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim})
MATCH (entity:Entity {id: row.entity})
MERGE (claim)-[:ABOUT {role: row.role, position: row.position}]->(entity)
