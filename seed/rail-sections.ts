import { MalformedData } from './malformed.ts'
import { numberIn, numberOrNothingIn, readTable, type TableRow } from './read-table.ts'

const columns = [
  'line',
  'from',
  'to',
  'km',
  'km_basis',
  'gauge_mm',
  'status',
  'opened',
  'tracks',
  'electrified',
  'freight',
  'conf',
  'mode',
  'revised',
] as const

type Row = TableRow<(typeof columns)[number]>

/** A section of a railway, from one station to the next, as `sections.csv` has it. */
export interface Section {
  readonly line: string
  /** The stations at its ends, by country and name. */
  readonly from: string
  readonly to: string
  readonly kilometres: number
  readonly kilometresBasis: string
  /** Several where tracks of several gauges lie side by side. */
  readonly gauges: readonly number[]
  readonly status: string
  readonly opened?: string | undefined
  readonly tracks?: number | undefined
  readonly electrified?: boolean | undefined
  /** Undefined where it is not known whether goods trains run. */
  readonly freight?: boolean | undefined
  readonly confidence: string
  readonly mode: string
}

/** @throws {MalformedData} if a row is not as described */
export function readSections(): readonly Section[] {
  return readTable('sections.csv', columns).map((row) => ({
    line: row.line,
    from: row.from,
    to: row.to,
    kilometres: numberIn(row, 'km'),
    kilometresBasis: oneOf(row, 'km_basis', ['PUBLISHED', 'RECONSTRUCTED', 'ESTIMATED']),
    gauges: row.gauge_mm === '' ? [] : row.gauge_mm.split('|').map(Number),
    status: oneOf(row, 'status', ['OPEN', 'BUILDING', 'PLANNED', 'SUSPENDED', 'CLOSED']),
    opened: row.opened || undefined,
    tracks: numberOrNothingIn(row, 'tracks'),
    electrified: flag(row, 'electrified'),
    freight: flag(row, 'freight'),
    confidence: oneOf(row, 'conf', ['high', 'medium', 'low']),
    mode: oneOf(row, 'mode', ['RAIL', 'FERRY']),
  }))
}

function oneOf(row: Row, column: (typeof columns)[number], allowed: readonly string[]): string {
  if (allowed.includes(row[column])) return row[column]
  throw new MalformedData(
    { file: row.file, line: row.line, column },
    `should be one of ${allowed.join(', ')}: got '${row[column]}'`,
  )
}

function flag(row: Row, column: 'electrified' | 'freight'): boolean | undefined {
  const text = oneOf(row, column, ['yes', 'no', 'unknown', ''])
  return text === 'yes' || text === 'no' ? text === 'yes' : undefined
}
