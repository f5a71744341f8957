import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate-streaming'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { openFile, UnreadableFile } from '../../../src/imports/reading/open-file.ts'
import { written } from '../written-file.ts'

/** Numbers that look random and are the same in each run. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))
    return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32
  }
}

const csv = `year;country;value\n${Array.from({ length: 40 }, (_, at) => `${2000 + at};"Kazakh ""stan"", ${at}";${at},5`).join('\n')}\n`
const features = Array.from(
  { length: 10 },
  (_, at) =>
    `{"type":"Feature","id":"${at}","properties":{"a":${at}.50},"geometry":{"type":"Point","coordinates":[${at},1]}}`,
)
const sheet =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="2"><c r="A2"><v>1.5</v></c></row></sheetData></worksheet>'
const book = {
  '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
  'xl/workbook.xml': strToU8(
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Trade" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  'xl/worksheets/sheet1.xml': strToU8(sheet),
}

const whole: Readonly<Record<string, Uint8Array>> = {
  'trade.csv': strToU8(csv),
  'trade.utf16.csv': Buffer.from(`\ufeff${csv}`, 'utf16le'),
  'trade.csv.gz': gzipSync(csv),
  'trade.zip': zipSync({ 'trade.csv': strToU8(csv) }),
  'trade.jsonl': strToU8(Array.from({ length: 20 }, (_, at) => `{"year": ${at}, "of": {"a": [1, "x\\n"]}}`).join('\n')),
  'rail.geojson': strToU8(`{"type":"FeatureCollection","features":[${features.join(',')}]}`),
  'trade.xlsx': zipSync(book, { level: 0 }),
  'packed.xlsx': zipSync(book),
  'trade.parquet': new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'code', data: Array.from({ length: 200 }, (_, at) => `0${at % 7}`), type: 'STRING' },
        { name: 'big', data: Array.from({ length: 200 }, (_, at) => BigInt(at) ** 5n), type: 'INT64' },
        { name: 'value', data: Array.from({ length: 200 }, (_, at) => (at % 3 ? at / 7 : null)), type: 'DOUBLE' },
      ],
    }),
  ),
}

/** A file with some of its bytes changed, or cut, or with a piece of it twice. */
function broken(bytes: Uint8Array, next: () => number): Uint8Array {
  const at = Math.floor(next() * bytes.length)
  const way = next()
  if (way < 0.2) return bytes.slice(0, at)
  if (way < 0.3) return Buffer.concat([bytes.slice(0, at), bytes.slice(at / 2)])
  const changed = bytes.slice()
  const count = 1 + Math.floor(next() * 8)
  const ugly = [0, 255, 34, 10, 13, 44, 59, 123, 91, 128, 127]
  for (let each = 0; each < count; each += 1) {
    const place = Math.floor(next() * changed.length)
    changed[place] = next() < 0.5 ? Math.floor(next() * 256) : (ugly[Math.floor(next() * ugly.length)] ?? 0)
  }
  return changed
}

/** How a reading ended: with how many rows, or with which error. */
async function readingOf(path: string): Promise<string> {
  try {
    const { rows } = await openFile(path)
    let count = 0
    for await (const { cells, number } of rows) {
      count += 1
      if (!Number.isInteger(number) || Object.values(cells).some((cell) => typeof cell !== 'string')) return 'odd rows'
      if (count > 100_000) return 'too many rows'
    }
    return 'rows'
  } catch (error) {
    return error instanceof UnreadableFile ? 'refused' : String((error as Error).stack)
  }
}

describe('a broken file', () => {
  it.each(Object.keys(whole))(
    '%s is read, or refused with a message, each time',
    async (name) => {
      const bytes = whole[name] as Uint8Array
      expect(await readingOf(written(name, bytes))).toBe('rows')
      // Each is read in a thread of its own, which takes a while to begin.
      const times = name.endsWith('.parquet') ? 80 : 240
      const next = random(name.length * 7_919)
      const ends = new Map<string, number>()
      const before = performance.now()
      for (let round = 0; round < times; round += 1) {
        const end = await readingOf(written(name, broken(bytes, next)))
        ends.set(end, (ends.get(end) ?? 0) + 1)
      }
      expect([...ends.keys()].filter((end) => end !== 'rows' && end !== 'refused')).toEqual([])
      expect(ends.get('refused') ?? 0).toBeGreaterThan(0)
      expect(performance.now() - before).toBeLessThan(100_000)
      expect(process.memoryUsage().rss).toBeLessThan(2_000_000_000)
    },
    120_000,
  )
})
