import { encodingOf, textOf } from './encoding.ts'
import { featureCells } from './feature-cells.ts'
import { featureTexts } from './features.ts'
import { type FileOptions, type FileRow, type OpenedFile, tooLong } from './file-row.ts'
import { firstColumns } from './first-columns.ts'
import { isObject, parseWritten } from './json-cells.ts'
import type { Bytes } from './unpacked.ts'

/**
 * Opens a FeatureCollection of GeoJSON, feature by feature.
 * @throws {UnreadableFile} if it is none
 */
export async function openGeoJson(bytes: Bytes, options: FileOptions): Promise<OpenedFile> {
  const encoding = await encodingOf(bytes, options.encoding)
  const columns = await firstColumns(rowsOf(bytes, encoding, 0))
  return { format: 'GEOJSON', columns, rows: rowsOf(bytes, encoding, options.from ?? 0) }
}

async function* rowsOf(bytes: Bytes, encoding: string, from: number): AsyncGenerator<FileRow> {
  let number = 0
  for await (const text of featureTexts(textOf(bytes, encoding), bytes.name)) {
    number += 1
    if (number > from) yield rowOf(text, number)
  }
}

function rowOf(text: string, number: number): FileRow {
  try {
    const feature = parseWritten(text)
    if (!isObject(feature) || feature.type !== 'Feature')
      return { number, cells: {}, malformed: `Item ${number} of \`features\` is no Feature` }
    const cells = featureCells(feature)
    // A shape has as many characters as it has points.
    const malformed = tooLong({ ...cells, geometry: '' })
    return malformed === undefined ? { number, cells } : { number, cells, malformed }
  } catch (error) {
    return { number, cells: {}, malformed: `Feature ${number} is no JSON: ${(error as Error).message}` }
  }
}
