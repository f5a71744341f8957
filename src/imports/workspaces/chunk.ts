import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { ImportRow, RowVerdict } from '../../../schema/imports/workspaces.ts'
import { BrokenWorkspace } from './broken.ts'
import { replaceFile } from './replace-file.ts'
import type { TradeColumns } from './trade-columns.ts'

/** A row as it is kept: judged, and where it is a number of trade with that in flat columns. */
export interface ChunkRow extends ImportRow {
  readonly trade: TradeColumns | null
}

type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

/** How many rows a chunk holds at most: what a run that is killed does again. */
export const chunkRows = 20_000
/** How many rows of it are compressed together, and read at once. */
const groupRows = 2_000

const text: Partial<Element> = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } }

const ofTrade: Readonly<Record<keyof TradeColumns, Partial<Element>>> = {
  measure: text,
  flow: text,
  reporter: text,
  partner: text,
  commodity: text,
  commodityCode: text,
  periodStart: text,
  periodEnd: text,
  value: { type: 'DOUBLE' },
  valueText: text,
  unit: text,
  valuation: text,
  quantity: { type: 'DOUBLE' },
  quantityUnit: text,
  isEstimate: { type: 'BOOLEAN' },
  dataset: text,
}
const tradeColumns = Object.keys(ofTrade) as (keyof TradeColumns)[]

/** The columns of a chunk. Lists and objects are JSON texts, null where there is nothing in them. */
const elements: Readonly<Record<string, Partial<Element>>> = {
  number: { type: 'INT32' },
  verdict: text,
  field: text,
  message: text,
  facts: text,
  others: text,
  cells: text,
  ...ofTrade,
}
const names = Object.keys(elements)

/** Columns whose texts and numbers seldom come twice, so that a dictionary of them would only be looked for in vain. */
const seldomTwice: ReadonlySet<string> = new Set(['number', 'facts', 'value', 'valueText', 'quantity'])

/** How a column is written, and what a row has in it. */
interface Column {
  readonly name: string
  readonly encoding?: 'PLAIN'
  readonly cellOf: (row: ChunkRow) => unknown
}

const columns = names.map(
  (name): Column => ({ name, cellOf: cellIn(name), ...(seldomTwice.has(name) && { encoding: 'PLAIN' }) }),
)

const schema: Element[] = [
  { name: 'root', num_children: names.length },
  ...names.map((name): Element => ({ ...elements[name], name, repetition_type: 'OPTIONAL' })),
]

/** A chunk that grows. Its rows are packed as they come, so that those of a whole chunk needn't be in memory. */
interface GrowingChunk {
  /** Adds rows, at the end. */
  add(rows: readonly ChunkRow[]): Promise<void>
  /** Writes all that was added to a file, which is there whole or not at all. Call it once, in the end. */
  keep(path: string): Promise<void>
}

/** Begins a chunk, which is nowhere until it is kept. */
export function newChunk(): GrowingChunk {
  const buffer = new ByteWriter()
  // Nobody asks for the rows between two values, so that the least and the greatest of each column would be worked out for nothing.
  const writer = new ParquetWriter({ writer: buffer, schema, statistics: false, createdBy: 'entrepot' })
  let waiting: ChunkRow[] = []
  const pack = async (least: number) => {
    while (waiting.length >= least) {
      const group = waiting.slice(0, groupRows)
      waiting = waiting.slice(groupRows)
      writer.write({
        columnData: columns.map(({ cellOf, ...column }) => ({ ...column, data: group.map(cellOf) })),
        rowGroupSize: groupRows,
      })
      // A server answers others between two groups.
      await new Promise(setImmediate)
    }
  }
  return {
    async add(rows) {
      for (const row of rows) waiting.push(row)
      await pack(groupRows)
    },
    async keep(path) {
      await pack(1)
      writer.finish()
      await replaceFile(path, new Uint8Array(buffer.getBuffer()))
    },
  }
}

/** What a row has in a column; null is nothing. */
function cellIn(name: string): Column['cellOf'] {
  switch (name) {
    case 'number':
    case 'verdict':
    case 'field':
    case 'message':
      return (row) => row[name]
    case 'facts':
    case 'others':
      return (row) => (row[name].length > 0 ? JSON.stringify(row[name]) : null)
    case 'cells':
      return ({ cells }) => cells && JSON.stringify(cells)
    default:
      return ({ trade }) => trade?.[name as keyof TradeColumns] ?? null
  }
}

/**
 * Reads the rows of a chunk in their order, some at a time.
 * @param wanted says which rows, by their number and verdict: groups of rows without one are not read
 * @throws {BrokenWorkspace} if the file isn't there, or is no such file
 */
export async function* readChunk(
  path: string,
  wanted: (number: number, verdict: RowVerdict) => boolean = () => true,
): AsyncGenerator<ChunkRow> {
  const { file, metadata } = await opened(path)
  const read = async (columns: readonly string[], rowStart?: number, rowEnd?: number) => {
    const asked = {
      file,
      metadata,
      columns: [...columns],
      ...(rowStart !== undefined && { rowStart, rowEnd: rowEnd as number }),
    }
    return parquetReadObjects(asked).catch((cause) => broken(path, cause))
  }
  const places = (await read(['number', 'verdict'])) as { number: number; verdict: RowVerdict }[]
  for (let start = 0; start < places.length; start += groupRows) {
    const group = places.slice(start, start + groupRows)
    if (!group.some(({ number, verdict }) => wanted(number, verdict))) continue
    for (const row of await read(names, start, start + group.length)) {
      const { number, verdict } = row as { number: number; verdict: RowVerdict }
      if (wanted(number, verdict)) yield rowIn(row)
    }
  }
}

async function opened(path: string) {
  try {
    const file = await asyncBufferFromFile(path)
    return { file, metadata: await parquetMetadataAsync(file) }
  } catch (cause) {
    return broken(path, cause)
  }
}

function broken(path: string, cause: unknown): never {
  const why = cause instanceof Error ? cause.message : String(cause)
  throw new BrokenWorkspace(`${path} can't be read (${why}): discard this job and import the file again`, { cause })
}

function rowIn(row: Readonly<Record<string, unknown>>): ChunkRow {
  const json = (name: string, otherwise: unknown) => (typeof row[name] === 'string' ? JSON.parse(row[name]) : otherwise)
  const trade = row.measure ? Object.fromEntries(tradeColumns.map((name) => [name, row[name] ?? null])) : null
  return {
    number: Number(row.number),
    verdict: row.verdict as RowVerdict,
    field: (row.field as string | null) ?? null,
    message: (row.message as string | null) ?? null,
    facts: json('facts', []),
    others: json('others', []),
    cells: json('cells', null),
    trade: trade as unknown as TradeColumns | null,
  }
}
