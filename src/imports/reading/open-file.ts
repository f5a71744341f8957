import type { FileFormat, FileOptions, OpenedFile } from './file-row.ts'
import { openGeoJson } from './geojson.ts'
import { openJsonLines } from './json-lines.ts'
import { openParquet } from './parquet.ts'
import { openSeparated } from './separated.ts'
import { type Bytes, beginsWith, unpacked } from './unpacked.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { openWorkbook } from './workbook.ts'

export type { FileOptions, FileRow, OpenedFile } from './file-row.ts'
export { UnreadableFile } from './unreadable-file.ts'

const byEnding: Readonly<Record<string, FileFormat>> = {
  ...{ csv: 'CSV', tsv: 'TSV', tab: 'TSV', xlsx: 'XLSX', xlsm: 'XLSX', parquet: 'PARQUET', geojson: 'GEOJSON' },
  ...{ jsonl: 'JSON_LINES', ndjson: 'JSON_LINES', geojsonl: 'JSON_LINES', geojsons: 'JSON_LINES' },
}

/**
 * Opens a file: CSV, TSV, a workbook, JSON Lines, Parquet or GeoJSON, also in a .gz or .zip. Its rows are read one by one, so that memory
 * stays the same whatever its size.
 * @throws {UnreadableFile} if it can't be read: the message names the line or sheet and what to do. Reading its rows throws it too
 */
export async function openFile(path: string, options: FileOptions = {}): Promise<OpenedFile> {
  const bytes = await unpacked(path, options.sheet)
  const format = options.format ?? formatOf(bytes)
  checkFormat(format, bytes)
  switch (format) {
    case 'XLSX':
      return openWorkbook(bytes, options)
    case 'PARQUET':
      return openParquet(bytes, options)
    case 'JSON_LINES':
      return openJsonLines(bytes, options)
    case 'GEOJSON':
      return openGeoJson(bytes, options)
    default:
      return openSeparated(bytes, format, options)
  }
}

/** What a file is: by its first bytes, else by the ending of its name, else by its first sign. */
function formatOf({ name, head, workbook }: Bytes): FileFormat {
  if (workbook) return 'XLSX'
  if (beginsWith(head, 'PAR1')) return 'PARQUET'
  if (beginsWith(head, '\u00d0\u00cf\u0011\u00e0'))
    throw new UnreadableFile(`${name} is a workbook of the old kind: save it as .xlsx`)
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const format = byEnding[ending]
  if (format) return format
  const start = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (!/^[{[]/.test(start)) return 'CSV'
  return /"FeatureCollection"|"features"/.test(start) ? 'GEOJSON' : 'JSON_LINES'
}

function checkFormat(format: FileFormat, { name, workbook, head }: Bytes): void {
  if (format === 'XLSX' && !workbook)
    throw new UnreadableFile(`${name} is no workbook: save it as .xlsx, or name it .csv if it is one`)
  if (format !== 'XLSX' && workbook) throw new UnreadableFile(`${name} is a workbook: read it as XLSX`)
  if (format === 'PARQUET' && !beginsWith(head, 'PAR1'))
    throw new UnreadableFile(`${name} is no Parquet: it should begin with PAR1`)
}
