import { writeFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { WritableGraph } from '../../../cypher/engine/graph.ts'
import { seed } from '../../../seed/seed.ts'
import { newJob } from '../../../src/imports/job/new-job.ts'
import { sha256Of } from '../../../src/imports/job/read-job.ts'
import type { WorkspaceFolders } from '../../../src/imports/workspaces/folders.ts'
import type { JobFolder } from '../../../src/imports/workspaces/job-folder.ts'
import { smallWorld } from '../../ledger/small-world.ts'

/** How the columns of {@link customsFile} are read. */
export const mapping = `mapping: 1
fact: OBSERVATION
source: { title: Customs of a small world, publisher: The customs office, licence: CC0-1.0 }
fields:
  measure: { is: EXPORT_VALUE }
  reporter: { column: reporter, match: COUNTRY }
  partner: { column: partner, match: COUNTRY }
  value: { column: value }
  unit: { is: USD }
  period: { column: year }
`

const countries = ['CHN', 'KAZ', 'VNM'] as const

/**
 * Writes a file of exports between the countries of the small world, in the same way each time. The first row is line 2, and says 1000 USD of
 * 1990; each further one is of the next pair of countries, and each sixth of the next year.
 * @param lines that come after them, as they are
 */
export function customsFile(path: string, rows: number, lines: readonly string[] = []): string {
  const pairs = countries.flatMap((one) => countries.filter((other) => other !== one).map((other) => `${one},${other}`))
  const all = Array.from({ length: rows }, (_, row) => {
    const year = 1990 + Math.floor(row / pairs.length)
    return `${year},${pairs[row % pairs.length]},${1000 + row}`
  })
  writeFileSync(path, ['year,reporter,partner,value', ...all, ...lines, ''].join('\n'))
  return path
}

/** Makes a job of a file, as the command line does. */
export async function jobOf(
  folders: WorkspaceFolders,
  path: string,
  { id, workspace = 'main', by = 'ann', mapping: its = mapping } = {} as Partial<
    Record<'id' | 'workspace' | 'by' | 'mapping', string>
  >,
): Promise<JobFolder> {
  const { size } = await stat(path)
  const file = { bytes: size, sha256: await sha256Of(path), path: resolve(path) }
  return folders.create(newJob({ workspace, name: basename(path), mapping: its, by }, file, id))
}

/** Fills an empty graph with the small world. */
export async function seedSmallWorld(graph: WritableGraph): Promise<void> {
  await seed(graph, { profile: 'core', data: smallWorld() })
}
