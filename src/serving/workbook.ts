import writeWorkbook, { type SheetData } from 'write-excel-file/node'
import type { AnswerFile } from '../web/pages/render.tsx'

type Values = AnswerFile['about'][number]

/** The most characters that Excel reads in a cell. */
const longest = 32_767

/** Writes an answer as an Excel workbook: the table, with a head that stays in view, and a sheet that says what it is and where it comes from. */
export async function workbook({ sheets, head, rows, notes, about }: AnswerFile): Promise<Buffer<ArrayBuffer>> {
  const written = await writeWorkbook([
    {
      sheet: sheets.answer,
      data: [head.map(bold), ...rows.map(cells), ...notes.map((note) => [bold(note)])],
      columns: widths([head, ...rows]),
      stickyRowsCount: 1,
    },
    {
      sheet: sheets.about,
      data: [
        ...notes.map((note) => [bold(note)]),
        ...about.map(([first, ...more]) => [typeof first === 'string' ? bold(first) : null, ...cells(more)]),
      ],
      columns: [28, 60, 16, 40, 48].map((width) => ({ width })),
    },
  ]).toBuffer()
  return Buffer.from(written)
}

const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })

/** Texts are typed as texts, so that none is taken for a formula. */
const cells = (row: Values): SheetData[number] =>
  row.map((value) => (typeof value === 'string' ? { value: value.slice(0, longest), type: String } : value))

/** Columns wide enough for most of their cells. */
function widths(rows: readonly Values[]) {
  const some = rows.slice(0, 200)
  return (rows[0] ?? []).map((_, column) => ({
    width: Math.min(60, Math.max(10, ...some.map((row) => String(row[column] ?? '').length + 2))),
  }))
}
