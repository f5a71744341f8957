import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { GraphUnavailable } from '../cypher/engine/errors.ts'
import { readManifest } from '../cypher/engine/manifest.ts'
import { schemaVersion } from '../seed/manifest.ts'
import type { Config } from './config.ts'
import type { LendableGraph } from './lendable-graph.ts'

/**
 * Seeds a graph that is empty, or that an interrupted seed left incomplete. One of another model is left as it is, since it may hold
 * data that nobody else has; it is said how to fill it anew.
 *
 * A process of its own seeds it, since reading the data takes twice the memory that serving them does, and a process doesn't give
 * it back. Only a graph in this process's memory is seeded here.
 * @throws {GraphUnavailable} if it can't be seeded, or not opened again, or is half restored from a file
 */
export async function seedWhereEmpty(graph: LendableGraph, config: Pick<Config, 'graph' | 'profile'>): Promise<void> {
  const manifest = await readManifest(graph)
  if (manifest?.status === 'COMPLETE') {
    if (manifest.schemaVersion !== schemaVersion)
      console.warn(
        `The graph was seeded by another version of the program (model ${manifest.schemaVersion}, now ${schemaVersion}), so answers may be wrong: run entrepot seed --reset`,
      )
    return
  }
  if (manifest?.restoring)
    throw new GraphUnavailable('The graph is half restored: run entrepot restore with the same file again', {
      cause: manifest,
    })
  console.log(manifest ? 'The graph is half written: completing it …' : 'The graph is empty: seeding it …')
  const profile = manifest?.profile ?? config.profile
  if ('neo4j' in config.graph) return runSeedCommand(profile)
  if (config.graph.embedded.data !== ':memory:') return graph.lend((signal) => runSeedCommand(profile, signal))
  // Imported on demand, since most starts seed nothing and need no code to read the data files.
  const { seed } = await import('../seed/seed.ts')
  const { nodes, relationships, seconds } = await seed(graph, { profile })
  console.log(`Seeded ${nodes} nodes and ${relationships} relationships in ${seconds.toFixed(1)} s`)
}

/**
 * Runs `entrepot seed` with this process's settings, and prints what it prints.
 * @throws {GraphUnavailable} if it fails or is killed
 */
async function runSeedCommand(profile: Config['profile'], signal?: AbortSignal): Promise<void> {
  const [, program = ''] = process.argv
  const command = [...process.execArgv, program, 'seed', '--brief', '--profile', profile]
  const seeding = spawn(process.execPath, command, { stdio: 'inherit' })
  const stop = () => void seeding.kill()
  signal?.addEventListener('abort', stop)
  const [code] = await once(seeding, 'exit')
  signal?.removeEventListener('abort', stop)
  if (code !== 0)
    throw new GraphUnavailable(`The graph can't be seeded: entrepot seed ended with ${code}`, { cause: code })
}
