import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RefusedRow } from '../../../schema/imports/workspaces.ts'
import type { JobFolder } from '../workspaces/job-folder.ts'

/** Notes rows that were refused, one a line. A run that is killed may note the same twice. */
export async function noteRefused(folder: JobFolder, rows: readonly RefusedRow[]): Promise<void> {
  // A line that a killed run has left half written ends here.
  if (rows.length > 0) await appendFile(fileIn(folder), rows.map((row) => `\n${JSON.stringify(row)}`).join(''))
}

/** The rows that were refused, each once, in the order of the file. */
export async function refusedRows(folder: JobFolder): Promise<readonly RefusedRow[]> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => '')
  const rows = text.split('\n').flatMap(parsed)
  return [...new Map(rows.map((row) => [`${row.number} ${row.field}`, row])).values()].sort(
    (a, b) => a.number - b.number,
  )
}

/** Of a line that is half written there is a whole one after it, since its batch is merged again. */
function parsed(line: string): RefusedRow[] {
  try {
    return [JSON.parse(line)]
  } catch {
    return []
  }
}

function fileIn(folder: JobFolder): string {
  return join(folder.path, 'refused.jsonl')
}
