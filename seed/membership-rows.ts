import { type MembershipStatus, membershipStatuses, type Spell } from '../cypher/knowledge/relations/spell.ts'
import { grouped } from './grouped.ts'
import { MalformedData } from './malformed.ts'
import { parseTable, readTable, type TableRow } from './read-table.ts'

const columns = ['organization', 'member', 'since', 'until', 'status', 'source', 'conf', 'note'] as const

type Row = TableRow<(typeof columns)[number]>

export type Confidence = 'high' | 'medium' | 'low'

const confidences: readonly string[] = ['low', 'medium', 'high'] satisfies Confidence[]

/** All that memberships.csv has of one member of one organization, or of one party to one agreement. */
export interface MembershipRows {
  readonly organization: string
  readonly member: string
  /** Its spells in order, which don't overlap. */
  readonly spells: readonly (Spell & { readonly source: string })[]
  /** That of the least certain row. */
  readonly confidence: Confidence
  readonly note?: string | undefined
}

/** The memberships with dates, of memberships.csv. @throws {MalformedData} as {@link parseMemberships} does */
export function readMemberships(): readonly MembershipRows[] {
  return joinedRows(readTable('memberships.csv', columns))
}

/**
 * The memberships of a text with the columns of memberships.csv.
 * @throws {MalformedData} where a row has a status, a confidence or a date that there is not, ends before it begins or overlaps the one before
 */
export function parseMemberships(text: string): readonly MembershipRows[] {
  return joinedRows(parseTable(text, 'memberships.csv', columns))
}

function joinedRows(rows: readonly Row[]): readonly MembershipRows[] {
  for (const row of rows) check(row)
  return [...grouped(rows, ({ organization, member }) => `${organization}\t${member}`).values()].map(joined)
}

function joined(rows: readonly Row[]): MembershipRows {
  const [first] = rows as [Row]
  const inOrder = rows.toSorted((one, other) => (one.since < other.since ? -1 : 1))
  for (const [place, row] of inOrder.entries()) {
    const before = inOrder[place - 1]
    if (before && (before.until === '' || before.until > row.since))
      throw malformed(row, 'since', `${row.member} was ${before.status} of ${row.organization} until later`)
  }
  return {
    organization: first.organization,
    member: first.member,
    spells: inOrder.map(({ since, until, status, source }) => ({
      status: status as MembershipStatus,
      since: since || undefined,
      until: until || undefined,
      source,
    })),
    confidence: rows.map(({ conf }) => conf).sort(byConfidence)[0] as Confidence,
    note: rows.flatMap(({ note }) => note || []).join('; ') || undefined,
  }
}

function byConfidence(one: string, other: string): number {
  return confidences.indexOf(one) - confidences.indexOf(other)
}

const partialDate = /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/

function check(row: Row): void {
  if (!membershipStatuses.includes(row.status as MembershipStatus))
    throw malformed(row, 'status', `${row.status} is no status`)
  if (!confidences.includes(row.conf)) throw malformed(row, 'conf', `${row.conf} is no confidence`)
  for (const column of ['since', 'until'] as const)
    if (!partialDate.test(row[column])) throw malformed(row, column, `${row[column]} is no date`)
  if (row.until && row.since >= row.until) throw malformed(row, 'until', `${row.member} leaves before it joins`)
}

function malformed({ file, line }: Row, column: string, what: string): MalformedData {
  return new MalformedData({ file, line, column }, what)
}
