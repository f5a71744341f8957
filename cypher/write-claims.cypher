// Write these claims, new ones and known ones alike: afterwards each has exactly the properties given.
// $rows  id, claimKind and properties of each
UNWIND $rows AS row
MERGE (claim:Claim {id: row.id})
SET claim = row.properties
FOREACH (one IN CASE WHEN row.claimKind = 'STATEMENT' THEN [1] ELSE [] END | SET claim:Statement)
FOREACH (one IN CASE WHEN row.claimKind = 'OBSERVATION' THEN [1] ELSE [] END | SET claim:Observation)
