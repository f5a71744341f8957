import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { GraphUnavailable } from '../../../cypher/engine/errors.ts'
import type { Graph } from '../../../cypher/engine/graph.ts'
import { type Manifest, readManifest } from '../../../cypher/engine/manifest.ts'
import { canonical } from '../../../cypher/knowledge/ledger/canonical.ts'
import { piecesOf } from '../../../cypher/knowledge/ledger/pieces.ts'
import { rowCounts } from '../../../cypher/knowledge/ledger/row-counts.ts'
import packageOfProgram from '../../../package.json' with { type: 'json' }
import { type Counts, formatVersion, type Header } from './format.ts'

/** What was written. */
export interface Written {
  readonly rows: number
  readonly revision: number
}

/**
 * Writes a whole graph with its ledger to a file, a line a row, compressed where its name ends with `.gz`. Memory stays small however large the
 * graph is. The file appears under its name once it is whole.
 * @throws {GraphUnavailable} if the graph can't be reached, is not complete, or was changed meanwhile
 * @throws {QuestionFailed} if the graph refuses a statement
 */
export async function writeWholeGraph(graph: Graph, file: string): Promise<Written> {
  const manifest = await readManifest(graph)
  if (manifest?.status !== 'COMPLETE')
    throw new GraphUnavailable(`The graph is ${manifest ? 'half written' : 'empty'}: seed it first`, {
      cause: manifest,
    })
  const part = `${file}.part`
  const written = { rows: 0, revision: manifest.revision }
  const lines = linesOf(graph, manifest, (rows) => {
    written.rows = rows
  })
  try {
    const steps = [Readable.from(lines), ...(file.endsWith('.gz') ? [createGzip()] : []), createWriteStream(part)]
    await pipeline(steps)
    await onDisk(part)
    await rename(part, file)
    return written
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

async function* linesOf(graph: Graph, manifest: Manifest, onRows: (rows: number) => void): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const hashed = (text: string) => {
    hash.update(text)
    return text
  }
  yield hashed(`${JSON.stringify(headerOf(manifest, await rowCounts(graph)))}\n`)
  let rows = 0
  for await (const piece of piecesOf(graph)) {
    rows += piece.rows.length
    // Engines hand properties over in orders of their own: equal graphs have equal files.
    yield hashed(piece.rows.map((row) => `${canonical({ kind: piece.kind, row })}\n`).join(''))
  }
  const now = await readManifest(graph)
  if (now?.revision !== manifest.revision)
    throw new GraphUnavailable(
      `The graph was changed while it was read (revision ${manifest.revision}, now ${now?.revision}): export it again while nobody writes`,
      { cause: now, mayPass: true },
    )
  onRows(rows)
  yield `${JSON.stringify({ rows, sha256: hash.digest('hex') })}\n`
}

function headerOf(manifest: Manifest, counts: Counts): Header {
  return {
    entrepot: 'graph',
    format: formatVersion,
    program: packageOfProgram.version,
    schemaVersion: manifest.schemaVersion,
    revision: manifest.revision,
    exportedAt: new Date().toISOString(),
    manifest,
    counts,
  }
}

/** Waits until the disk has what was written. */
async function onDisk(file: string): Promise<void> {
  const handle = await open(file)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
