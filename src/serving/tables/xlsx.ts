import { escaped } from '../export/xml.ts'
import { zipWriter } from '../zip.ts'
import type { Column, Value } from './column.ts'
import type { TableFormat } from './formats.ts'

/** The most rows of a sheet are 1,048,576, and the first has the names of the columns. */
const mostRows = 1_048_575

/** The most characters that Excel reads in a cell. */
const longest = 32_767

/** Excel keeps this many digits of a number: a longer one is written as text. */
const digits = 15

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The parts of a workbook besides its one sheet. */
const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Table" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}

/**
 * An Excel workbook with one sheet, whose header stays in view. Texts are typed as texts, so that none is taken for a formula, and codes
 * keep their zeros. It is zipped as it is written: write-excel-file, which writes answers, holds all rows in memory.
 */
export const xlsx: TableFormat = {
  contentType: `${types}.sheet`,
  mostRows,
  async *write({ columns, pages, site }) {
    const zip = zipWriter()
    for (const [name, content] of Object.entries(parts)) zip.file(name).push(head + content, true)
    const sheet = zip.file('xl/worksheets/sheet1.xml')
    const names = rowOf(
      1,
      columns.map(({ name }) => textCell(name)),
    )
    let number = 1
    sheet.push(
      `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${names}`,
    )
    for await (const rows of pages) {
      const written = rows.map((row) => {
        number += 1
        return rowOf(
          number,
          columns.map((column) => cell(column, column.read(row, site))),
        )
      })
      sheet.push(written.join(''))
      yield* zip.taken()
    }
    sheet.push('</sheetData></worksheet>', true)
    zip.end()
    yield* zip.taken()
  },
}

/** A row with the addresses of its cells, which some readers need; what is missing has no cell. */
function rowOf(number: number, cells: readonly string[]): string {
  const addressed = cells.map((cell, place) => (cell === '' ? '' : `<c r="${letters(place)}${number}"${cell}</c>`))
  return `<row r="${number}">${addressed.join('')}</row>`
}

/** The name of a column in Excel: A, …, Z, AA, … */
function letters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last
}

/** A cell after its address, without its end; '' for a missing value. */
function cell({ holds }: Column, value: Value): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return ` t="b"><v>${value ? 1 : 0}</v>`
  if (typeof value === 'number') return `><v>${value}</v>`
  const isNumber = holds === 'decimal' && value.replaceAll(/^[+-]?0*|\D|0*$/g, '').length <= digits
  return isNumber ? `><v>${Number(value)}</v>` : textCell(value)
}

function textCell(text: string): string {
  return ` t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longest))}</t></is>`
}
