import type { WritableGraph } from '../../../cypher/engine/graph.ts'
import { readManifest } from '../../../cypher/engine/manifest.ts'
import { fill } from '../../../cypher/knowledge/ledger/fill.ts'
import { rowCounts } from '../../../cypher/knowledge/ledger/row-counts.ts'
import { type Checked, checkFile, piecesIn } from './read-file.ts'

/** The graph to restore into holds something already. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty'
}

/**
 * Fills an empty graph with what a file holds: afterwards it is the graph that was exported, its ledger and revision with it. The file is read
 * to its end before anything is written. If that is interrupted, the same again completes it.
 * @throws {UnusableFile} if the file holds no whole graph that this program can read
 * @throws {NotEmpty} if the graph holds anything else
 * @throws {QuestionFailed} if the graph refuses a statement
 * @throws {GraphUnavailable} if the graph can't be reached
 */
export async function restoreGraph(graph: WritableGraph, file: string): Promise<Checked> {
  const checked = await checkFile(file)
  const { header, footer } = checked
  await checkEmpty(graph, file, footer.sha256)
  let whole: Checked | undefined
  const pieces = (async function* () {
    whole = yield* piecesIn(file)
  })()
  await fill(graph, pieces, header.manifest, { beginning: { restoring: footer.sha256 } })
  return whole ?? checked
}

async function checkEmpty(graph: WritableGraph, file: string, sha256: string): Promise<void> {
  const manifest = await readManifest(graph)
  if (manifest?.status === 'SEEDING' && manifest.restoring === sha256) return
  const rows = Object.values(await rowCounts(graph)).reduce((sum, count) => sum + count, 0)
  if (!manifest && rows === 0) return
  const elsewhere = 'ENTREPOT_DATA names another folder for an embedded graph, NEO4J_DATABASE another database of Neo4j'
  throw new NotEmpty(
    manifest?.restoring
      ? `The graph is half restored from another file than ${file}: restore that one, or choose an empty graph (${elsewhere})`
      : `The graph is not empty (${rows} facts): restore into an empty one (${elsewhere})`,
  )
}
