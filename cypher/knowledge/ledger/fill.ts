import type { Parameters, WritableGraph } from '../../engine/graph.ts'
import { arrangeIndexes } from '../../engine/indexes.ts'
import type { Manifest } from '../../engine/manifest.ts'
import { command } from '../../engine/question.ts'
import type { Piece } from './pieces.ts'
import { writePiece } from './write-piece.ts'

const writeManifest = command<{ properties: Parameters }>('write-manifest')

/**
 * Fills a graph with the pieces of another one. Until all are written its manifest says SEEDING; if that is interrupted, the same again
 * completes it.
 * @param manifest what the other graph's manifest says
 * @param beginning what it says besides until then
 * @param onPiece called after each piece, with the rows written so far
 * @throws {QuestionFailed} if the graph refuses a statement
 * @throws {GraphUnavailable} if the graph can't be reached
 */
export async function fill(
  graph: WritableGraph,
  pieces: AsyncIterable<Piece>,
  manifest: Manifest,
  { beginning = {}, onPiece }: { readonly beginning?: Parameters; readonly onPiece?: (rows: number) => void } = {},
): Promise<void> {
  await arrangeIndexes(graph, 'identity')
  await writeManifest(graph, { properties: { ...manifest, ...beginning, status: 'SEEDING' } })
  let rows = 0
  for await (const piece of pieces) {
    await writePiece(graph, piece)
    rows += piece.rows.length
    onPiece?.(rows)
  }
  await arrangeIndexes(graph, 'lookup')
  const ended = Object.fromEntries(Object.keys(beginning).map((name) => [name, null]))
  await writeManifest(graph, { properties: { ...ended, ...manifest } })
}
