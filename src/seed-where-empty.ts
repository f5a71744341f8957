import type { WritableGraph } from '../cypher/engine/graph.ts'
import { readManifest } from '../seed/manifest.ts'
import type { SeedOptions } from '../seed/seed.ts'

/** Seeds a graph that holds nothing yet, or that a run of the seed left half written. */
export async function seedWhereEmpty(graph: WritableGraph, profile: SeedOptions['profile']): Promise<void> {
  const manifest = await readManifest(graph)
  if (manifest?.status === 'COMPLETE') return
  console.log(manifest ? 'The graph is half written: completing it …' : 'The graph is empty: seeding it …')
  // Most starts seed nothing: what reads the data files is loaded by those that do.
  const { seed } = await import('../seed/seed.ts')
  const { nodes, relationships, seconds } = await seed(graph, { profile: manifest?.profile ?? profile })
  console.log(
    `Seeded ${nodes} nodes and ${relationships} relationships in ${seconds.toFixed(1)} s; entrepot seed --help says more`,
  )
}
