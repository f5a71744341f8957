import type { Position } from '../cypher/knowledge/routes/position.ts'
import { kilometresBetween } from '../cypher/knowledge/routes/position.ts'
import { folded, slug } from './folded.ts'
import { type LocodeRow, positionOf } from './locode-row.ts'
import { numberIn, readTable, type TableRow } from './read-table.ts'

/** A port of the World Port Index. */
export interface IndexedPort {
  readonly file: string
  readonly line: number
  /** Its id in the graph: its UN/LOCODE, or else country and name, with its number added if another port has both in common. */
  readonly id: string
  readonly wpi: string
  readonly name: string
  /** The country code in the Index, usually alpha-2. */
  readonly country: string
  readonly unlocode?: string | undefined
  readonly position: Position
  /** A problem with its code or with UN/LOCODE's position, if there is one. */
  readonly doubt?: string | undefined
}

/**
 * Reads the World Port Index. If two ports share a code, it goes to the one whose name matches UN/LOCODE's. If UN/LOCODE has
 * the code for a distant place with another name, no port gets it.
 */
export function readPortIndex(locode: (code: string) => LocodeRow | undefined): readonly IndexedPort[] {
  const rows = readTable('seaports.csv', ['wpi', 'unlocode', 'country', 'name', 'lat', 'lon'])
  const owners = ownersOfCodes(rows, locode)
  const taken = new Set<string>()
  return rows.map((row) => {
    const { file, line, wpi, name, country } = row
    const position = { latitude: numberIn(row, 'lat'), longitude: numberIn(row, 'lon') }
    const { believed, doubt } = judge(row, position, locode(row.unlocode), owners.get(row.unlocode) ?? row)
    const unlocode = believed ? row.unlocode : undefined
    const plain = `port:${unlocode ?? `${country}-${slug(name)}`}`
    const id = taken.has(plain) ? `${plain}-${wpi}` : plain
    taken.add(id)
    return { file, line, id, wpi, name, country, unlocode, position, doubt }
  })
}

type Row = TableRow<'wpi' | 'unlocode' | 'country' | 'name' | 'lat' | 'lon'>

/** The port that a code belongs to: the one whose name matches UN/LOCODE's, or else the first. */
function ownersOfCodes(rows: readonly Row[], locode: (code: string) => LocodeRow | undefined): Map<string, Row> {
  const owners = new Map<string, Row>()
  for (const row of rows) {
    const name = locode(row.unlocode)?.name ?? ''
    if (!owners.has(row.unlocode) || folded(row.name) === folded(name)) owners.set(row.unlocode, row)
  }
  return owners
}

interface Verdict {
  readonly believed: boolean
  readonly doubt?: string
}

/** The largest distance between the positions in the Index and in UN/LOCODE at which both still mean the same port. */
const farthestApart = 60

function judge(row: Row, position: Position, named: LocodeRow | undefined, owner: Row): Verdict {
  const code = row.unlocode
  if (code === 'nan') return { believed: false }
  if (owner !== row) return { believed: false, doubt: `${row.name} has the code of ${owner.name}, ${code}: left out` }
  if (!named)
    return code.startsWith(row.country)
      ? { believed: true }
      : { believed: false, doubt: `${row.name}: ${code} is no code of ${row.country}: left out` }
  const other = positionOf(named)
  const apart = other ? Math.round(kilometresBetween(position, other)) : 0
  if (apart <= farthestApart) return { believed: true }
  return sameName(row.name, named.name)
    ? { believed: true, doubt: `${row.name}: UN/LOCODE puts ${code} ${apart} km away; this position stands` }
    : { believed: false, doubt: `${row.name}: ${code} is ${named.name}, ${apart} km away: left out` }
}

function sameName(one: string, other: string): boolean {
  return folded(one).includes(folded(other)) || folded(other).includes(folded(one))
}
