import type { WritableGraph } from '../cypher/engine/graph.ts'
import { readManifest } from '../cypher/engine/manifest.ts'
import { schemaVersion } from '../seed/manifest.ts'
import type { SeedOptions } from '../seed/seed.ts'

/**
 * Seeds a graph that is empty, or that an interrupted seed left incomplete. One of another model is left as it is, since it may hold
 * data that nobody else has; it is said how to fill it anew.
 */
export async function seedWhereEmpty(graph: WritableGraph, profile: SeedOptions['profile']): Promise<void> {
  const manifest = await readManifest(graph)
  if (manifest?.status === 'COMPLETE') {
    if (manifest.schemaVersion !== schemaVersion)
      console.warn(
        `The graph was seeded by another version of the program (model ${manifest.schemaVersion}, now ${schemaVersion}), so answers may be wrong: run entrepot seed --reset`,
      )
    return
  }
  console.log(manifest ? 'The graph is half written: completing it …' : 'The graph is empty: seeding it …')
  // Imported on demand, since most starts seed nothing and need no code to read the data files.
  const { seed } = await import('../seed/seed.ts')
  const { nodes, relationships, seconds } = await seed(graph, { profile: manifest?.profile ?? profile })
  console.log(
    `Seeded ${nodes} nodes and ${relationships} relationships in ${seconds.toFixed(1)} s; see entrepot seed --help`,
  )
}
