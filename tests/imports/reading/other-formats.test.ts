import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { cellsOf, readWhole, refusal, written } from '../written-file.ts'

describe('JSON Lines', () => {
  it('keep their numbers as they are written, name what lies deeper with dots, and say which line is none', async () => {
    const text =
      '{"year": 2023, "value": 12345678901234567890.10, "of": {"code": "08"}}\n\n[1]\n{"year": 1.50e3, "big": true, "no": null, "list": [1, 2]}\n{"year": 01}\n'
    const { format, columns, rows } = await readWhole(written('trade.jsonl', text))
    expect(format).toBe('JSON_LINES')
    expect(columns).toEqual(['year', 'value', 'of.code', 'big', 'no', 'list'])
    expect(rows.map(({ cells }) => cells)).toEqual([
      { year: '2023', value: '12345678901234567890.10', 'of.code': '08' },
      {},
      { year: '1.50e3', big: 'true', no: '', list: '["1","2"]' },
      {},
    ])
    expect(rows.map(({ number, malformed }) => [number, malformed?.slice(0, 20)])).toEqual([
      [1, undefined],
      [3, 'Line 3 is no object:'],
      [4, undefined],
      [5, 'Line 5 is no JSON: U'],
    ])
  })
})

describe('GeoJSON', () => {
  const collection = (features: string) =>
    `{"type":"FeatureCollection","name":"[{\\"x","crs":{"a":[1]},"features":[${features}]}`
  const station =
    '{"type":"Feature","id":"node/1","properties":{"railway":"station","name":"阿拉山口 {[","n":1.50},"geometry":{"type":"Point","coordinates":[82.5710,45.1680]}}'
  const line = '{"type":"Feature","properties":null,"geometry":{"type":"LineString","coordinates":[[1.0,2],[3,4.5]]}}'

  it('is its features: properties, position of a point, shape of others, numbers as written', async () => {
    const { format, columns, rows } = await readWhole(written('rail.json', collection(`${station},\n${line}`)))
    expect(format).toBe('GEOJSON')
    expect(columns).toEqual(['railway', 'name', 'n', 'id', 'geometry type', 'longitude', 'latitude', 'geometry'])
    expect(rows).toEqual([
      {
        number: 1,
        cells: {
          ...{ railway: 'station', name: '阿拉山口 {[', n: '1.50', id: 'node/1', 'geometry type': 'Point' },
          ...{ longitude: '82.5710', latitude: '45.1680' },
        },
      },
      {
        number: 2,
        cells: { 'geometry type': 'LineString', geometry: '{"type":"LineString","coordinates":[[1.0,2],[3,4.5]]}' },
      },
    ])
  })

  it('is read feature by feature, wherever the pieces of the file are cut', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) => station.replace('node/1', `node/${at}`)).join(',')
    const { rows } = await readWhole(written('many.geojson', collection(many)))
    expect(rows.map(({ cells }) => cells.id)).toEqual(Array.from({ length: 3_000 }, (_, at) => `node/${at}`))
  })

  it('that is another object, or cut, is refused', async () => {
    expect(await refusal('other.geojson', '{"type":"Topology"}')).toMatch(/is no FeatureCollection/)
    expect(await refusal('cut.geojson', collection(`${station},${station}`).slice(0, -60))).toMatch(
      /ends within feature 2/,
    )
  })
})

describe('Parquet', () => {
  const columnData = [
    { name: 'code', data: ['08', '10'], type: 'STRING' as const },
    { name: 'big', data: [9007199254740993n, -1n], type: 'INT64' as const },
    { name: 'value', data: [1.5, null], type: 'DOUBLE' as const },
  ]

  it('keeps texts, large integers and decimals exactly, and days and times as they are', async () => {
    const file = parquetWriteBuffer({
      schema: [
        { name: 'root', num_children: 6 },
        { name: 'code', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
        { name: 'big', type: 'INT64', repetition_type: 'REQUIRED' },
        {
          name: 'price',
          type: 'INT64',
          converted_type: 'DECIMAL',
          scale: 4,
          precision: 18,
          repetition_type: 'REQUIRED',
        },
        { name: 'day', type: 'INT32', converted_type: 'DATE', repetition_type: 'REQUIRED' },
        { name: 'at', type: 'INT64', converted_type: 'TIMESTAMP_MICROS', repetition_type: 'REQUIRED' },
        { name: 'value', type: 'DOUBLE', repetition_type: 'OPTIONAL' },
      ],
      columnData: [
        { name: 'code', data: ['08', '10'] },
        { name: 'big', data: [9007199254740993n, -1n] },
        { name: 'price', data: [123456789012345678n, -5n] },
        { name: 'day', data: [new Date('2023-07-31'), new Date('1969-12-31')] },
        { name: 'at', data: [new Date('2023-07-31T01:02:03.250Z'), new Date('2023-07-31T00:00:00Z')] },
        { name: 'value', data: [1.5, null] },
      ],
    } as unknown as Parameters<typeof parquetWriteBuffer>[0])
    const rows = await cellsOf('trade.parquet', new Uint8Array(file))
    expect(rows.map(({ code, big, day, at, value }) => [code, big, day, at, value])).toEqual([
      ['08', '9007199254740993', '2023-07-31', '2023-07-31T01:02:03.25Z', '1.5'],
      ['10', '-1', '1969-12-31', '2023-07-31', ''],
    ])
    expect(rows.map(({ price }) => price)).toEqual(['12345678901234.5678', '-0.0005'])
  })

  it('goes on where another reading ended, and is refused where it is cut', async () => {
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData }))
    expect(await cellsOf('two.parquet', bytes, { from: 1 })).toEqual([{ code: '10', big: '-1', value: '' }])
    expect(await refusal('cut.parquet', bytes.slice(0, -20))).toMatch(/is no Parquet that can be read/)
    expect(await refusal('not.parquet', 'a,b\n1,2\n')).toMatch(/should begin with PAR1/)
  })
})
