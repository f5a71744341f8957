import { strToU8, zipSync } from 'fflate-streaming'
import { describe, expect, it } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { readWhole, refusal, written } from '../written-file.ts'

const relations =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
const workbook =
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Trade" sheetId="1" r:id="rId1"/></sheets></workbook>'
const sheet = (rows: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`

/** A workbook of one sheet with these rows, as XML. */
function packed(rows: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': strToU8(workbook),
    'xl/_rels/workbook.xml.rels': strToU8(relations),
    'xl/worksheets/sheet1.xml': strToU8(sheet(rows)),
    ...more,
  })
}

describe('a workbook', () => {
  it('is read with its numbers as they are stored, its formulas by their stored values, its rows by their numbers', async () => {
    const rows =
      `<row r="1">${text('A1', 'Trade of 2023')}</row>` +
      `<row r="3">${text('A3', 'code')}${text('B3', 'value')}${text('C3', 'sum')}</row>` +
      `<row r="4">${text('A4', '081060')}<c r="B4"><v>1234567890123456.78</v></c><c r="C4"><f>HYPERLINK("http://x","y")+B4</f><v>7</v></c></row>` +
      `<row r="6">${text('A6', '10')}<c r="B6"><v>0.1</v></c></row>`
    const { format, columns, rows: read } = await readWhole(written('trade.xlsx', packed(rows)))
    expect({ format, columns }).toEqual({ format: 'XLSX', columns: ['code', 'value', 'sum'] })
    expect(read).toEqual([
      { number: 4, cells: { code: '081060', value: '1234567890123456.78', sum: '7' } },
      { number: 6, cells: { code: '10', value: '0.1', sum: '' } },
    ])
  })

  it('keeps days as days and texts with their zeros, as programs write them', async () => {
    const file = await (
      writeWorkbook([
        [{ value: 'day' }, { value: 'code' }, { value: 'yes' }],
        [
          { value: new Date('2023-07-31'), format: 'yyyy-mm-dd', type: Date },
          { value: '08' },
          { value: true, type: Boolean },
        ],
      ]) as unknown as { toBuffer(): Promise<Buffer> }
    ).toBuffer()
    const { rows } = await readWhole(written('days.xlsx', file))
    expect(rows).toEqual([{ number: 2, cells: { day: '2023-07-31', code: '08', yes: 'true' } }])
  })

  it('of several sheets asks for one by its name', async () => {
    const both = workbook.replace('</sheets>', '<sheet name="Notes &amp; more" sheetId="2" r:id="rId1"/></sheets>')
    const file = packed(`<row r="1">${text('A1', 'a')}</row><row r="2">${text('A2', 'b')}</row>`, {
      'xl/workbook.xml': strToU8(both),
    })
    expect(await refusal('two.xlsx', file)).toMatch(/has 2 sheets: name one as `sheet`: Trade, Notes & more$/)
    expect((await readWhole(written('two.xlsx', file), { sheet: 'Trade' })).rows).toHaveLength(1)
    expect(await refusal('two.xlsx', file, { sheet: 'Other' })).toMatch(/has no sheet "Other"/)
  })

  it('that is a bomb is refused: by its size, by what it packs, by entities, by a directory that lies', async () => {
    const blank = new Uint8Array(64 * 1024 * 1024).fill(32)
    expect(await refusal('bomb.xlsx', packed('', { 'xl/sharedStrings.xml': blank }))).toMatch(
      /unpacks to more than 200 times/,
    )
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst/>'
    expect(await refusal('entities.xlsx', packed('', { 'xl/sharedStrings.xml': strToU8(entities) }))).toMatch(
      /xl\/sharedStrings\.xml in .* defines entities/,
    )
    const liar = Buffer.from(packed('', { 'xl/sharedStrings.xml': blank }))
    let at = liar.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    while (at >= 0) {
      liar.writeUInt32LE(50, at + 24)
      at = liar.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'), at + 4)
    }
    expect(await refusal('liar.xlsx', liar)).toMatch(/unpacks to more than|is broken/)
  })

  it('that is none says what to do', async () => {
    expect(await refusal('fake.xlsx', 'a,b\n1,2\n')).toMatch(/is no workbook: save it as \.xlsx/)
    expect(await refusal('old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatch(
      /of the old kind: save it as \.xlsx/,
    )
    expect(await refusal('odd.xlsx', packed('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'))).toMatch(
      /no workbook that can be read|is empty|no header/,
    )
  })
})
