// Write the graph's manifest.
// $properties  the properties that change: schemaVersion, dataHash, profile, status, seededAt, nodes, relationships, revision
MERGE (manifest:Manifest {id: 'manifest'})
SET manifest += $properties
