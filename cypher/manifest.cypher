// What does this graph's manifest say: its profile, its revision and whether it is complete?
MATCH (manifest:Manifest {id: 'manifest'})
RETURN manifest{.*} AS manifest
