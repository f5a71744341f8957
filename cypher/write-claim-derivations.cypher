// Link these claims to those that they were computed from.
// $rows  claim, from and position of each link
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim})
MATCH (input:Claim {id: row.from})
MERGE (claim)-[:DERIVED_FROM {position: row.position}]->(input)
