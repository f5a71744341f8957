import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Part } from '../../src/serving/tables/column.ts'
import { type TableEnding, tableFormats } from '../../src/serving/tables/formats.ts'
import { onEmbedded } from '../engines.ts'
import { served } from '../serving/serving.ts'

const read = (name: string) => (row: Part) => (row[name] ?? null) as string | number | boolean | null
const columns = [
  { name: 'code', holds: 'text', description: '', read: read('code') },
  { name: 'words', holds: 'text', description: '', read: read('words') },
  { name: 'value', holds: 'decimal', description: '', read: read('value') },
  { name: 'rank', holds: 'integer', description: '', read: read('rank') },
  { name: 'latitude', holds: 'number', description: '', read: read('latitude') },
  { name: 'first', holds: 'boolean', description: '', read: read('first') },
  { name: 'since', holds: 'date', description: '', read: read('since') },
] as const

const first = {
  code: '0810.60',
  words: '霍尔果斯 "Khorgas" <&>\nport',
  value: '-12.50',
  rank: 3,
  latitude: 44.2,
  first: true,
  since: '2023',
}
const second = {
  code: '010',
  words: '=1+1',
  value: '246570000000',
  rank: null,
  latitude: null,
  first: false,
  since: '2023-07-31',
}
const none = Object.fromEntries(columns.map(({ name }) => [name, null]))

async function written(ending: TableEnding, pages: readonly (readonly Part[])[]): Promise<Buffer> {
  async function* all() {
    yield* pages
  }
  const pieces: Uint8Array[] = []
  for await (const piece of tableFormats[ending].write({ columns, pages: all(), site: '', marked: false }))
    pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

const inMemory = (file: Buffer) => file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer

describe('Parquet', () => {
  it('is read by hyparquet as it was written, with a type for each column', async () => {
    const file = inMemory(await written('parquet', [[first], [second, none]]))
    expect(await parquetReadObjects({ file })).toEqual([
      { ...first, value: -12.5 },
      { ...second, value: 246570000000 },
      none,
    ])
    expect(
      parquetMetadata(file)
        .schema.slice(1)
        .map(({ name, type }) => [name, type]),
    ).toEqual([
      ['code', 'BYTE_ARRAY'],
      ['words', 'BYTE_ARRAY'],
      ['value', 'DOUBLE'],
      ['rank', 'INT32'],
      ['latitude', 'DOUBLE'],
      ['first', 'BOOLEAN'],
      ['since', 'BYTE_ARRAY'],
    ])
  })

  it('is written group by group, so that a long table is never in memory', async () => {
    const page = Array.from({ length: 500 }, (_, place) => ({ ...first, rank: place }))
    const file = inMemory(
      await written(
        'parquet',
        Array.from({ length: 45 }, () => page),
      ),
    )
    expect(parquetMetadata(file).row_groups.map(({ num_rows }) => num_rows)).toEqual([10_000n, 10_000n, 2_500n])
    expect((await parquetReadObjects({ file })).length).toBe(22_500)
  })

  it('has its columns where it has no rows', async () => {
    const file = inMemory(await written('parquet', [[]]))
    expect(parquetMetadata(file).schema).toHaveLength(columns.length + 1)
    expect(await parquetReadObjects({ file })).toEqual([])
  })
})

describe('XLSX', () => {
  it('is read by read-excel-file as it was written: codes and formulas are texts, numbers are numbers', async () => {
    expect(await sheetOf(await written('xlsx', [[first], [second]]))).toEqual([
      columns.map(({ name }) => name),
      ['0810.60', '霍尔果斯 "Khorgas" <&>\nport', -12.5, 3, 44.2, true, '2023'],
      ['010', '=1+1', 246570000000, null, null, false, '2023-07-31'],
    ])
  })

  it('writes a number that has more digits than Excel keeps as text', async () => {
    const [, row] = await sheetOf(await written('xlsx', [[{ ...first, value: '1234567890123456789' }]]))
    expect(row?.[2]).toBe('1234567890123456789')
  })

  it('has its header where it has no rows', async () => {
    expect(await sheetOf(await written('xlsx', [[]]))).toEqual([columns.map(({ name }) => name)])
  })
})

async function sheetOf(file: Buffer): Promise<readonly (readonly unknown[])[]> {
  const [sheet] = await readWorkbook(file)
  return (sheet as { readonly data: readonly (readonly unknown[])[] }).data
}

onEmbedded('tables as files', (graph) => {
  it('are one table in each format', async () => {
    const address = await served(graph)
    const get = async (ending: string) =>
      Buffer.from(
        await (
          await fetch(`${address}/table/railways.${ending}?columns=id,name_zh,length_kilometres,opened_on`)
        ).arrayBuffer(),
      )
    const lines = (await get('jsonl'))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.length).toBeGreaterThan(20)
    expect(await parquetReadObjects({ file: inMemory(await get('parquet')) })).toEqual(lines)
    expect((await sheetOf(await get('xlsx'))).slice(1)).toEqual(lines.map((line) => Object.values(line)))
  })
})
