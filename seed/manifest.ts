import type { Graph, Parameters } from '../cypher/engine/graph.ts'
import { command, question } from '../cypher/engine/question.ts'
import type { Profile } from './profiles.ts'

/** Increased when the graph's model changes, so that a graph with an older model is recognized. */
export const schemaVersion = 3

/** The metadata of a graph. */
export interface Manifest {
  readonly schemaVersion: number
  readonly dataHash: string
  readonly profile: Profile
  /** SEEDING from the first write to the last. A graph that stays in this state is incomplete. */
  readonly status: 'SEEDING' | 'COMPLETE'
  readonly nodes?: number
  readonly relationships?: number
  /** Increased with every change of the graph. */
  readonly revision: number
}

const manifest = question<{ manifest: Manifest }>('manifest')

/** Reads the graph's manifest; undefined if the graph is empty. */
export async function readManifest(graph: Graph): Promise<Manifest | undefined> {
  const [row] = await manifest(graph, {})
  return row?.manifest
}

/** Updates the manifest with the given properties. */
export const writeManifest = command<{ properties: Parameters }>('write-manifest')
