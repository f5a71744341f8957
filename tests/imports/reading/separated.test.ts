import { describe, expect, it } from 'vitest'
import { cellsOf, readWhole, refusal, written } from '../written-file.ts'

describe('a CSV', () => {
  it('is rows of texts, each with the line on which it begins', async () => {
    const text = 'year,country,value\r\n2022,"Kazakh\nstan",1\r\n\r\n2023,Laos,02\r\n'
    const { format, columns, rows } = await readWhole(written('trade.csv', text))
    expect({ format, columns, rows }).toEqual({
      format: 'CSV',
      columns: ['year', 'country', 'value'],
      rows: [
        { number: 2, cells: { year: '2022', country: 'Kazakh\nstan', value: '1' } },
        { number: 5, cells: { year: '2023', country: 'Laos', value: '02' } },
      ],
    })
  })

  it.each([
    ['semicolons', 'a;b\n1,5;2\n3,5;4\n'],
    ['tabs', 'a\tb\n1,5\t2\n3,5\t4\n'],
    ['bars', 'a|b\n1,5|2\n3,5|4\n'],
    ['a line that says so', 'sep=;\na;b\n1,5;2\n3,5;4\n'],
  ])('with %s is told apart', async (_, text) => {
    expect(await cellsOf('decimals.csv', text)).toEqual([
      { a: '1,5', b: '2' },
      { a: '3,5', b: '4' },
    ])
  })

  it('in quotes keeps separators and quotes in its cells', async () => {
    expect(await cellsOf('quotes.csv', 'a,b\n"x, y","say ""so"""\n5" pipe,2\n')).toEqual([
      { a: 'x, y', b: 'say "so"' },
      { a: '5" pipe', b: '2' },
    ])
  })

  it('has rows with cells too many or too few, which say so; empty ones at the end do no harm', async () => {
    const { rows } = await readWhole(written('ragged.csv', 'a,b\n1,2,\n1,2,3\n1\n4,5\n'))
    expect(rows.map(({ malformed }) => malformed?.split(':')[0])).toEqual([
      undefined,
      'Line 3 has 3 cells, but the header has 2 columns',
      'Line 4 has 1 cells, but the header has 2 columns',
      undefined,
    ])
  })

  it('may have lines above its header, and a column without a name or with one that is taken', async () => {
    const bank =
      '"Data Source","World Development Indicators",\n\n"Last Updated Date","2026-04-08",\n\n"Country Name","Country Code","1960","1961",\n"Aruba","ABW","1","2",\n'
    const { columns, rows } = await readWhole(written('bank.csv', bank))
    expect(columns).toEqual(['Country Name', 'Country Code', '1960', '1961'])
    expect(rows).toEqual([
      { number: 6, cells: { 'Country Name': 'Aruba', 'Country Code': 'ABW', '1960': '1', '1961': '2' } },
    ])
    expect((await readWhole(written('names.csv', 'a,,a,__proto__\n1,2,3,4\n'))).columns).toEqual([
      'a',
      'column 2',
      'a (2)',
      '__proto__ (2)',
    ])
  })

  it('goes on where another reading ended', async () => {
    const path = written('more.csv', 'a\n1\n2\n3\n4\n')
    expect((await readWhole(path, { from: 2 })).rows).toEqual([
      { number: 4, cells: { a: '3' } },
      { number: 5, cells: { a: '4' } },
    ])
    expect((await readWhole(path, { from: 9 })).rows).toEqual([])
  })

  it('with a quote that is never closed, a line without end or nothing in it is refused, and the line is named', async () => {
    expect(await refusal('open.csv', 'a,b\n1,2\n"3,4\n5,6\n')).toMatch(
      /^UnreadableFile: Line \d of \d+-open\.csv is inside of a quote that is never closed$/,
    )
    expect(await refusal('long.csv', `a,b\n1,${'x'.repeat(1_100_000)}\n`)).toMatch(
      /Line 2 of .* is longer than 1048576 bytes/,
    )
    expect(await refusal('empty.csv', '')).toMatch(/is empty/)
    expect(await refusal('blank.csv', '\n\n')).toMatch(/no header/)
  })

  it('with a cell that is too long says so in its row', async () => {
    const { rows } = await readWhole(written('cell.csv', `a\n${'x'.repeat(20_001)}\ny\n`))
    expect(rows.map(({ malformed }) => malformed)).toEqual([
      'The cell in "a" has 20001 characters: 20000 are the most',
      undefined,
    ])
  })
})

describe('the encoding of a CSV', () => {
  const chinese = Buffer.from([
    0xb9, 0xfa, 0xbc, 0xd2, 0x2c, 0xd6, 0xb5, 0x0a, 0xd6, 0xd0, 0xb9, 0xfa, 0x2c, 0x31, 0x0a,
  ])
  const utf16 = Buffer.from('\ufeff国家,值\n中国,1\n', 'utf16le')

  it.each([
    ['UTF-8', Buffer.from('国家,值\n中国,1\n')],
    ['UTF-8 with a mark', Buffer.from('\ufeff国家,值\n中国,1\n')],
    ['UTF-16, its low byte first', utf16],
    ['UTF-16, its high byte first', Buffer.from(utf16).swap16()],
    ['GB 18030', chinese],
  ])('%s is told by its bytes', async (_, bytes) => {
    expect(await cellsOf('names.csv', bytes)).toEqual([{ 国家: '中国', 值: '1' }])
  })

  it('Windows-1252 is told where letters with accents stand alone', async () => {
    expect(await cellsOf('ports.csv', Buffer.from('name\nSão Tomé\nÅrhus\n', 'latin1'))).toEqual([
      { name: 'São Tomé' },
      { name: 'Århus' },
    ])
  })

  it('that can be none for sure is asked for, and taken as it is given', async () => {
    const bytes = Buffer.concat([Buffer.from('a\n'), Buffer.from([0xc0, 0x81, 0x8d, 0x20, 0xff, 0x0a])])
    expect(await refusal('odd.csv', bytes)).toMatch(/what else it is can't be told for sure: give its `encoding`/)
    expect(await cellsOf('odd.csv', bytes, { encoding: 'windows-1252' })).toHaveLength(1)
    expect(await refusal('odd.csv', bytes, { encoding: 'utf-8' })).toMatch(/isn't utf-8|can't be read/)
    expect(await refusal('odd.csv', bytes, { encoding: 'klingon' })).toMatch(/No encoding is called "klingon"/)
  })
})
