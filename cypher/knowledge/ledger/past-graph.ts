import { openEmbedded } from '../../engine/embedded.ts'
import { GraphUnavailable } from '../../engine/errors.ts'
import type { Graph, Parameters, WritableGraph } from '../../engine/graph.ts'
import { readManifest } from '../../engine/manifest.ts'
import { command, question } from '../../engine/question.ts'
import { PastTooLarge } from '../errors.ts'
import { piecesAsKnown } from './as-known.ts'
import { fill } from './fill.ts'
import { Versions } from './versions.ts'

const countsOfFacts = question<{ counted: string; total: number }>('counts-of-facts')
const countNodes = question<{ nodes: number }>('count-nodes')
const countRelationships = question<{ relationships: number }>('count-relationships')
const writeManifest = command<{ properties: Parameters }>('write-manifest')

/** How much of a past graph is there: from 0 to 1. */
export type OnProgress = (part: number) => void

/**
 * Rebuilds in memory the graph as it was known at a revision, in the embedded engine, whatever the engine of the present one.
 * @param mostNodes the most nodes that the graph and its ledger may have
 * @throws {PastTooLarge} if they have more
 * @throws {QuestionFailed} if the graph refuses a statement
 * @throws {GraphUnavailable} if the graph can't be reached or is being seeded, or the embedded engine has no build for this machine
 */
export async function pastGraph(
  graph: Graph,
  revision: number,
  mostNodes: number,
  onProgress: OnProgress,
): Promise<WritableGraph> {
  const manifest = await readManifest(graph)
  if (manifest?.status !== 'COMPLETE')
    throw new GraphUnavailable('The graph is being seeded: ask what it knew once that is complete', {
      cause: manifest,
      mayPass: true,
    })
  const counted = await countsOfFacts(graph, {})
  const nodes = counted.reduce((sum, { total }) => sum + total, 0)
  if (nodes > mostNodes) throw new PastTooLarge(nodes, mostNodes)

  const past = await openEmbedded({ data: ':memory:' })
  try {
    const known = { ...manifest, revision }
    const expected = nodes + (manifest.relationships ?? nodes)
    const pieces = piecesAsKnown(graph, revision, await Versions.of(graph))
    await fill(past, pieces, known, { onPiece: (rows) => onProgress(Math.min(1, rows / expected)) })
    const [[has], [joins]] = await Promise.all([countNodes(past, {}), countRelationships(past, {})])
    await writeManifest(past, { properties: { nodes: has?.nodes ?? 0, relationships: joins?.relationships ?? 0 } })
    return past
  } catch (error) {
    await past.close()
    throw error
  }
}
