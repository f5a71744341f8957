import Table from 'cli-table3'
import type { ImportJob, ImportRow, RowVerdict } from '../../../schema/imports/workspaces.ts'
import type { Desk } from './desk.ts'

/** What each verdict means, in the order of the report. */
const verdicts: Readonly<Record<RowVerdict, string>> = {
  NEW: 'new to the graph',
  SAME: 'in the graph already',
  SUPERSEDES: 'follow a value of the same source',
  CONFLICTS: 'disagree with another source; both are kept',
  UNRESOLVED: 'name what the graph does not know',
  WRONG: 'can be no fact',
  SKIPPED: 'state no fact to import',
}

/** The verdicts of rows that somebody should look at. */
const problems: readonly RowVerdict[] = ['CONFLICTS', 'UNRESOLVED', 'WRONG', 'SKIPPED']
/** How many rows of each are shown, and how many guesses. */
const shown = 10

const number = (value: number) => value.toLocaleString('en')

/** What a person wants to know of a file that was read. */
export async function reportOf(desk: Desk, job: ImportJob): Promise<string> {
  const { title, publisher } = job.source ?? { title: job.file.name }
  const parts = [
    `${job.file.name} in the workspace ${job.workspace}: ${number(job.rows)} rows, read as ${job.preset ?? 'its mapping says'}`,
    `Its facts cite “${title}”${publisher ? `, ${publisher}` : ''}.`,
    countsOf(job),
    assumedOf(job),
    guessedOf(job),
  ]
  for (const verdict of problems) if (job.counts[verdict]) parts.push(await firstOf(desk, job, verdict))
  if (job.merge?.refused) parts.push(await refusedOf(desk, job, job.merge.refused))
  return parts.filter((part) => part !== '').join('\n\n')
}

function countsOf({ counts }: ImportJob): string {
  const table = plainTable()
  for (const [verdict, words] of Object.entries(verdicts))
    table.push([verdict, { content: number(counts[verdict as RowVerdict] ?? 0), hAlign: 'right' }, words])
  return table.toString()
}

function assumedOf({ assumptions }: ImportJob): string {
  return assumptions.length > 0 ? `Assumed of the columns:\n${assumptions.map((each) => `  ${each}`).join('\n')}` : ''
}

function guessedOf({ guesses }: ImportJob): string {
  if (guesses.length === 0) return ''
  const most = [...guesses].sort((one, other) => one.score - other.score || other.rows - one.rows).slice(0, shown)
  const table = plainTable()
  for (const { field, text, id, name, score, rows } of most)
    table.push([field, `“${text}”`, `${name} (${id})`, `score ${Math.round(score)}`, `${number(rows)} rows`])
  return `Guessed of names${countedOf(most.length, guesses.length)}, the least certain first:\n${table}`
}

async function firstOf(desk: Desk, job: ImportJob, verdict: RowVerdict): Promise<string> {
  const table = plainTable()
  let count = 0
  for await (const row of desk.rows(job, { verdict }, shown)) {
    table.push(lineOf(row))
    count += 1
  }
  return `${verdict}${countedOf(count, job.counts[verdict] ?? 0)}:\n${table}`
}

async function refusedOf(desk: Desk, { id }: ImportJob, all: number): Promise<string> {
  const refused = (await desk.refused(id)).slice(0, shown)
  const table = plainTable()
  for (const { number: line, field, message } of refused) table.push([`row ${line}`, field, message])
  return `Refused by the graph when they were merged${countedOf(refused.length, all)}:\n${table}`
}

/** A row that somebody should look at, as cells of a line. */
export function lineOf({ number: line, field, message, others }: ImportRow): string[] {
  return [`row ${line}`, field ?? '', [message ?? '', others.slice(0, 3).join(', ')].filter(Boolean).join(' · ')]
}

function countedOf(some: number, all: number): string {
  return some < all ? `, ${some} of ${number(all)}` : ` (${number(all)})`
}

/** How a merge has gone. */
export function mergedOf({ id, merge, state }: ImportJob): string {
  if (!merge) return ''
  const what = merge.totals ? 'totals by reporter, partner, flow and year' : 'rows'
  const refused = merge.refused > 0 ? `; ${number(merge.refused)} were refused: see entrepot import show ${id}` : ''
  const untotalled =
    merge.untotalled > 0
      ? `; of ${number(merge.untotalled)} there is no total, since their codes are of several levels`
      : ''
  const kept = merge.totals ? ' The rows themselves stay in the workspace.' : ''
  return `${state === 'MERGED' ? 'Merged' : state.toLowerCase()}: ${number(merge.merged)} of ${number(merge.of)} ${what}, as ${merge.source ?? 'no source yet'}${refused}${untotalled}.${kept}`
}

/** A table without lines, for texts that wrap by themselves. */
export function plainTable(head?: string[]): InstanceType<typeof Table> {
  const none = Object.fromEntries(
    [
      'top',
      'top-mid',
      'top-left',
      'top-right',
      'bottom',
      'bottom-mid',
      'bottom-left',
      'bottom-right',
      'left',
      'left-mid',
      'mid',
      'mid-mid',
      'right',
      'right-mid',
    ].map((side) => [side, '']),
  )
  return new Table({
    ...(head && { head }),
    chars: { ...none, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  })
}
