// What does the graph keep of these claims, in which roles are they about which entities, and of which claims were they computed?
// $keys  claim ids
UNWIND $keys AS key
MATCH (claim:Claim {id: key})
RETURN key, claim{.*} AS properties,
  [(claim)-[about:ABOUT]->(entity:Entity) | {role: about.role, entity: entity.id, position: about.position}] AS about,
  [(claim)-[derivation:DERIVED_FROM]->(input:Claim) | {claim: input.id, position: derivation.position}] AS inputs
