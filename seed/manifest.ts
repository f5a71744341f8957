import type { Graph, Parameters } from '../cypher/engine/graph.ts'
import { command, question } from '../cypher/engine/question.ts'
import type { Profile } from './profiles.ts'

/** Goes up when the graph's model changes, so that an older graph is known for what it is. */
export const schemaVersion = 3

/** What a graph says of itself. */
export interface Manifest {
  readonly schemaVersion: number
  readonly dataHash: string
  readonly profile: Profile
  /** SEEDING from the first write to the last; a graph that stays so is half written. */
  readonly status: 'SEEDING' | 'COMPLETE'
  readonly nodes?: number
  readonly relationships?: number
  /** Goes up with every change of the graph. */
  readonly revision: number
}

const manifest = question<{ manifest: Manifest }>('manifest')

/** What the graph says of itself; nothing where it is empty. */
export async function readManifest(graph: Graph): Promise<Manifest | undefined> {
  const [row] = await manifest(graph, {})
  return row?.manifest
}

/** Notes what changes in the manifest. */
export const writeManifest = command<{ properties: Parameters }>('write-manifest')
