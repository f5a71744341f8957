// Raise the revision of the graph and return it. Every writer does this first: the manifest is locked from then on until the transaction ends.
MERGE (manifest:Manifest {id: 'manifest'})
SET manifest.locked = true
SET manifest.revision = coalesce(manifest.revision, 0) + 1
RETURN manifest.revision AS revision, manifest.status AS status, manifest.changedAt AS changedAt, manifest.nodes AS nodes, manifest.relationships AS relationships
