// Write the graph's manifest.
// $properties  the properties that change: schemaVersion, dataHash, profile, status, nodes, relationships, revision
MERGE (manifest:Manifest {id: 'manifest'})
SET manifest += $properties
