import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { TradeColumns } from '../../../src/imports/workspaces/trade-columns.ts'

type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

/** A row of a chunk as far as comparisons read it. */
export interface Row extends Partial<TradeColumns> {
  readonly verdict?: string
  readonly field?: string
}

const text: Partial<Element> = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } }
const names = [
  ...['verdict', 'field', 'measure', 'flow', 'reporter', 'partner', 'commodity', 'commodityCode', 'periodStart'],
  ...['periodEnd', 'value', 'valueText', 'unit', 'valuation', 'quantity', 'quantityUnit', 'isEstimate', 'dataset'],
]
const others: Readonly<Record<string, Partial<Element>>> = {
  value: { type: 'DOUBLE' },
  quantity: { type: 'DOUBLE' },
  isEstimate: { type: 'BOOLEAN' },
}

/** Rows of a chunk, as an import writes them. */
const rowsOfChunk = 20_000

/** Writes a job with its rows into a workspace, as an import does. */
export function writeJob(
  root: string,
  workspace: string,
  job: string,
  rows: Iterable<Row>,
  told: object = { state: 'READ' },
): void {
  const folder = join(root, workspace, job)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'job.json'), JSON.stringify(told))
  let chunk: Row[] = []
  let count = 0
  const write = () => {
    const path = join(folder, `rows-${String(++count).padStart(5, '0')}.parquet`)
    writeFileSync(path, chunkOf(chunk, (count - 1) * rowsOfChunk + 1))
    chunk = []
  }
  for (const row of rows) if (chunk.push(row) === rowsOfChunk) write()
  if (chunk.length > 0) write()
}

function chunkOf(rows: readonly Row[], first: number): Uint8Array {
  const buffer = new ByteWriter()
  const schema: Element[] = [
    { name: 'root', num_children: names.length + 1 },
    { type: 'INT32', name: 'number', repetition_type: 'OPTIONAL' },
    ...names.map((name): Element => ({ ...(others[name] ?? text), name, repetition_type: 'OPTIONAL' })),
  ]
  const writer = new ParquetWriter({ writer: buffer, schema, createdBy: 'test' })
  const cell = (row: Row, name: string) =>
    name === 'verdict' ? (row.verdict ?? 'NEW') : (row[name as keyof Row] ?? null)
  writer.write({
    columnData: [
      { name: 'number', data: rows.map((_, place) => first + place) },
      ...names.map((name) => ({ name, data: rows.map((row) => cell(row, name)) })),
    ],
    rowGroupSize: rowsOfChunk,
  })
  writer.finish()
  return new Uint8Array(buffer.getBuffer())
}
