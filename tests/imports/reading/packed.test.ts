import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate-streaming'
import { describe, expect, it } from 'vitest'
import { cellsOf, refusal } from '../written-file.ts'

const csv = 't,i\n2022,4\n'

describe('a packed file', () => {
  it('of one CSV is read as that', async () => {
    expect(await cellsOf('BACI.csv.gz', gzipSync(csv))).toEqual([{ t: '2022', i: '4' }])
    expect(await cellsOf('BACI.zip', zipSync({ 'BACI_Y2022.csv': strToU8(csv) }))).toEqual([{ t: '2022', i: '4' }])
    expect(await cellsOf('stored.zip', zipSync({ 'a.csv': strToU8(csv) }, { level: 0 }))).toEqual([
      { t: '2022', i: '4' },
    ])
  })

  it('of several CSVs asks for one by its name', async () => {
    const zip = zipSync({
      'Readme.pdf': strToU8('x'),
      'Y2021.csv': strToU8('t\n2021\n'),
      'Y2022.csv': strToU8('t\n2022\n'),
    })
    expect(await refusal('BACI.zip', zip)).toMatch(
      /holds 2 files: name one of them as `sheet`: Y2021\.csv, Y2022\.csv$/,
    )
    expect(await cellsOf('BACI.zip', zip, { sheet: 'Y2021.csv' })).toEqual([{ t: '2021' }])
    expect(await refusal('none.zip', zipSync({}))).toMatch(/holds no table$/)
  })

  it('that would unpack to far more than it is refused before it fills the memory', async () => {
    const lines = new Uint8Array(64 * 1024 * 1024).fill(10)
    expect(await refusal('bomb.zip', zipSync({ 'a.csv': lines }))).toMatch(/unpacks to more than 200 times its size/)
    expect(await refusal('bomb.csv.gz', gzipSync(lines))).toMatch(/unpacks to more than 200 times its size/)
  })

  it('that says that it is small is stopped all the same', async () => {
    const zip = zipSync({ 'a.csv': new Uint8Array(64 * 1024 * 1024).fill(10) })
    const directory = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
    const entry = directory.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    directory.writeUInt32LE(100, entry + 24)
    expect(await refusal('liar.zip', zip)).toMatch(/unpacks to more than 200 times its size/)
  })

  it('that is broken says so', async () => {
    const gz = gzipSync(`${csv}${Array.from({ length: 9_000 }, (_, at) => `${at},${at * 7}`).join('\n')}`)
    expect(await refusal('cut.csv.gz', gz.subarray(0, gz.length / 2))).toMatch(
      /UnreadableFile: .* is packed and broken/,
    )
    expect(await refusal('cut.zip', zipSync({ 'a.csv': strToU8(csv) }).subarray(0, 40))).toMatch(/The \.zip is broken/)
  })
})
