// Note what this graph is, and whether it is complete.
// $properties  what changes: schemaVersion, dataHash, profile, status, nodes, relationships, revision
MERGE (manifest:Manifest {id: 'manifest'})
SET manifest += $properties
