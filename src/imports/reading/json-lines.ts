import { encodingOf, textOf } from './encoding.ts'
import { featureCells } from './feature-cells.ts'
import { type FileOptions, type FileRow, type OpenedFile, tooLong } from './file-row.ts'
import { firstColumns } from './first-columns.ts'
import { cellsOf, isObject, parseWritten } from './json-cells.ts'
import { limits } from './limits.ts'
import type { Bytes } from './unpacked.ts'
import { UnreadableFile } from './unreadable-file.ts'

/**
 * Opens JSON Lines: an object a line. A line that is none says so; numbers stay as they are written.
 * @throws {UnreadableFile} if no line is an object
 */
export async function openJsonLines(bytes: Bytes, options: FileOptions): Promise<OpenedFile> {
  const encoding = await encodingOf(bytes, options.encoding)
  const columns = await firstColumns(rowsOf(bytes, encoding, 0)).catch((cause) => {
    throw cause instanceof UnreadableFile && cause.message.includes('no header')
      ? new UnreadableFile(`No line of ${bytes.name} is an object of JSON, as {"year": 2023}`, { cause })
      : cause
  })
  return { format: 'JSON_LINES', columns, rows: rowsOf(bytes, encoding, options.from ?? 0) }
}

async function* rowsOf(bytes: Bytes, encoding: string, from: number): AsyncGenerator<FileRow> {
  let passed = 0
  for await (const { line, number } of linesOf(bytes, encoding)) {
    passed += 1
    if (passed > from) yield rowOf(line, number)
  }
}

/** The lines that aren't empty. @throws {UnreadableFile} if one is too long */
async function* linesOf(bytes: Bytes, encoding: string): AsyncGenerator<{ line: string; number: number }> {
  let rest = ''
  let number = 0
  for await (const text of textOf(bytes, encoding)) {
    const lines = `${rest}${text}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      number += 1
      if (line.trim() !== '') yield { line, number }
    }
    if (rest.length > limits.line)
      throw new UnreadableFile(`Line ${number + 1} of ${bytes.name} is longer than ${limits.line} characters`)
  }
  if (rest.trim() !== '') yield { line: rest, number: number + 1 }
}

function rowOf(line: string, number: number): FileRow {
  try {
    // A sequence of JSON texts begins each with a sign of its own.
    const value = parseWritten(line.startsWith('\u001e') ? line.slice(1) : line)
    if (!isObject(value)) return { number, cells: {}, malformed: `Line ${number} is no object: write {"year": 2023}` }
    const cells = value.type === 'Feature' ? featureCells(value) : cellsOf(value)
    const malformed = tooLong(cells)
    return malformed === undefined ? { number, cells } : { number, cells, malformed }
  } catch (error) {
    return { number, cells: {}, malformed: `Line ${number} is no JSON: ${(error as Error).message}` }
  }
}
