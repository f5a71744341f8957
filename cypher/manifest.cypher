// What is this graph, and is it complete?
MATCH (manifest:Manifest {id: 'manifest'})
RETURN manifest{.*} AS manifest
