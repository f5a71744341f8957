import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { reason } from '../../../cypher/engine/errors.ts'
import { type Piece, type PieceKind, pieceKinds } from '../../../cypher/knowledge/ledger/pieces.ts'
import { schemaVersion } from '../../../seed/manifest.ts'
import { type Footer, formatVersion, type Header, type Line, UnusableFile } from './format.ts'

/** Rows per piece. */
const batchSize = 2_000

/** The longest line, in bytes: a hundred times what any row takes, so that a file of something else doesn't fill the memory. */
const longestLine = 16_000_000

const newline = 0x0a

/** What a file says of itself, once all of it has been read. */
export interface Checked {
  readonly header: Header
  readonly footer: Footer
}

/**
 * Reads a file with a whole graph to its end and writes nothing.
 * @throws {UnusableFile} if it is no such file, of a newer version, cut off or changed
 */
export async function checkFile(file: string): Promise<Checked> {
  const pieces = piecesIn(file)
  for (;;) {
    const next = await pieces.next()
    if (next.done) return next.value
  }
}

/**
 * The rows of a file with a whole graph, as they were written. Only once the last piece has been taken is it sure that the file is whole.
 * @returns what the file says of itself
 * @throws {UnusableFile} if it is no such file, of a newer version, cut off or changed
 */
export async function* piecesIn(file: string): AsyncGenerator<Piece, Checked> {
  const hash = createHash('sha256')
  const lines = linesIn(file)
  const first = await lines.next()
  const header = headerIn(file, first.done ? undefined : first.value)
  hash.update(first.value as Buffer).update('\n')
  const found: Partial<Record<PieceKind, number>> = {}
  let batch: { kind: PieceKind; rows: object[] } | undefined
  let footer: Footer | undefined

  for await (const line of lines) {
    if (footer)
      throw new UnusableFile(`${file} goes on after its last line: it was changed, so take another copy of it`)
    const read = parsed(file, line)
    if ('sha256' in read) {
      footer = read
      continue
    }
    hash.update(line).update('\n')
    const { kind, row } = read
    if (!pieceKinds.includes(kind)) throw damaged(file, `it has a row of an unknown kind, ${JSON.stringify(kind)}`)
    if (batch && (batch.kind !== kind || batch.rows.length === batchSize)) {
      yield batch as unknown as Piece
      batch = undefined
    }
    batch ??= { kind, rows: [] }
    batch.rows.push(row)
    found[kind] = (found[kind] ?? 0) + 1
  }
  if (!footer) throw cut(file)
  if (hash.digest('hex') !== footer.sha256) throw damaged(file, 'its checksum is another')
  checkCounts(file, header, footer, found)
  if (batch) yield batch as unknown as Piece
  return { header, footer }
}

function headerIn(file: string, line: Buffer | undefined): Header {
  if (!line) throw new UnusableFile(`${file} is empty`)
  let header: Partial<Header> | null = null
  try {
    header = JSON.parse(line.toString())
  } catch {
    // Refused below.
  }
  if (header?.entrepot !== 'graph' || !header.manifest || !header.counts)
    throw new UnusableFile(
      `${file} holds no graph: give a file that entrepot export has written, such as graph.jsonl.gz`,
    )
  const by = `It was written by entrepot ${header.program}`
  if (header.format !== formatVersion)
    throw new UnusableFile(
      `${file} has format ${header.format}, and this program reads format ${formatVersion}. ${by}: use that version or a newer one`,
    )
  if (header.schemaVersion !== schemaVersion)
    throw new UnusableFile(
      `${file} has a graph of model ${header.schemaVersion}, and this program has model ${schemaVersion}. ${by}: restore it with that version`,
    )
  return header as Header
}

function parsed(file: string, line: Buffer): Line | Footer {
  try {
    const value: unknown = JSON.parse(line.toString())
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Line | Footer
  } catch {
    // Refused below: most of the time it is the last line of a file that was cut off.
  }
  throw cut(file)
}

function checkCounts(file: string, { counts }: Header, { rows }: Footer, found: Header['counts']): void {
  const sum = Object.values(found).reduce((total, count) => total + count, 0)
  if (sum !== rows) throw damaged(file, `it has ${sum} rows, and says that it has ${rows}`)
  for (const [kind, count] of Object.entries(counts)) {
    const there = found[kind as PieceKind] ?? 0
    if (there !== count) throw damaged(file, `it has ${there} rows of ${kind}, and says that it has ${count}`)
  }
}

function cut(file: string): UnusableFile {
  return new UnusableFile(`${file} is cut off: its last line is missing, so take another copy of it or export again`)
}

function damaged(file: string, why: string): UnusableFile {
  return new UnusableFile(`${file} is damaged: ${why}. Take another copy of it or export again`)
}

/** The lines of a file, compressed or not, without their ends. */
async function* linesIn(file: string): AsyncGenerator<Buffer> {
  let begun: Buffer[] = []
  let length = 0
  for await (const chunk of await bytesOf(file)) {
    let from = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      yield begun.length > 0 ? Buffer.concat([...begun, chunk.subarray(from, end)]) : chunk.subarray(from, end)
      begun = []
      length = 0
      from = end + 1
    }
    length += chunk.length - from
    if (length > longestLine) throw new UnusableFile(`${file} holds no graph: it has a line of more than 16 MB`)
    if (from < chunk.length) begun.push(chunk.subarray(from))
  }
  if (begun.length > 0) yield Buffer.concat(begun)
}

/** @throws {UnusableFile} if there is no such file, or its compression ends too early */
async function bytesOf(file: string): Promise<AsyncIterable<Buffer>> {
  const compressed = await isCompressed(file)
  return (async function* () {
    const stream = createReadStream(file)
    try {
      if (!compressed) yield* stream as AsyncIterable<Buffer>
      else {
        const unpacked = createGunzip()
        stream.on('error', (error) => unpacked.destroy(error))
        yield* stream.pipe(unpacked) as AsyncIterable<Buffer>
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'Z_BUF_ERROR') throw cut(file)
      throw new UnusableFile(`${file} can't be read: ${reason(error)}`)
    } finally {
      stream.destroy()
    }
  })()
}

async function isCompressed(file: string): Promise<boolean> {
  try {
    const handle = await open(file)
    try {
      const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
      return buffer.equals(Buffer.from([0x1f, 0x8b]))
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw new UnusableFile(`${file} can't be read: ${reason(error)}`)
  }
}
