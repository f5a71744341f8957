import type { Position } from '../cypher/knowledge/routes/position.ts'
import type { CrossingStatus } from './border-crossings-file.ts'
import type { Basis, Citation } from './draft.ts'
import { folded, slug } from './folded.ts'
import type { Mode } from './locode-row.ts'
import { MalformedData } from './malformed.ts'
import type { PortKind } from './port-kind.ts'
import { numberIn, readTable, type TableRow } from './read-table.ts'

const columns = [
  ...(['unlocode', 'other_codes', 'country', 'name', 'alt_names', 'name_zh', 'lat', 'lon', 'kind', 'size'] as const),
  ...(['prominence', 'wpi', 'sources', 'conf', 'division', 'former_ids', 'container', 'note'] as const),
] as const

type Row = TableRow<(typeof columns)[number]>

const kinds = ['SEAPORT', 'RIVER_PORT', 'DRY_PORT', 'OFFSHORE_TERMINAL'] as const
const sizes = ['LARGE', 'MEDIUM', 'SMALL', 'VERY_SMALL'] as const
const confidences = ['high', 'medium', 'low'] as const

/** A port of `world_ports.csv` or of `border_crossings.yaml`. */
export interface WorldPort {
  readonly file: string
  readonly line: number
  /** Its id in the graph: its UN/LOCODE, or else its country and name. */
  readonly id: string
  readonly unlocode?: string | undefined
  /** Every UN/LOCODE that it has: the one that shipping uses most, then its other entries. */
  readonly codes: readonly string[]
  /** Its country, alpha-2. */
  readonly country: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly nameZh?: string | undefined
  /** Missing only for crossings of which nobody knows well enough where they are. */
  readonly position?: Position | undefined
  /** How sure the position is, of crossings. */
  readonly positionConfidence?: (typeof confidences)[number] | undefined
  readonly kind: PortKind
  readonly size?: (typeof sizes)[number] | undefined
  /** How important it is for trade, from 0 to 100. */
  readonly importance: number
  readonly worldPortIndex?: string | undefined
  readonly confidence: (typeof confidences)[number]
  /** Its division in ISO 3166-2, if the file says. */
  readonly division?: string | undefined
  /** True if a source lists a container terminal. */
  readonly containers?: true | undefined
  /** How goods cross the border there, if it is a border crossing. */
  readonly crossingModes?: readonly Mode[] | undefined
  readonly crossingStatus?: CrossingStatus | undefined
  readonly basis: Basis
  readonly citations: readonly Citation[]
  /** The ids that it had in earlier editions. */
  readonly formerIds: readonly string[]
}

/** The sources as the file's column names them. */
const sourceIds: Readonly<Record<string, string>> = {
  searoute: 'source:searoute',
  wpi: 'source:world-port-index',
  factbook: 'source:world-factbook',
  'sea-ports': 'source:sea-ports',
  curated: 'source:curated',
}

/**
 * Reads the ports of the world.
 * @throws {MalformedData} if a cell holds none of its column's values, or two rows come to have the same id
 */
export function readWorldPorts(): readonly WorldPort[] {
  const rows = readTable('world_ports.csv', columns)
  const namesakes = new Map<string, number>()
  for (const row of rows) namesakes.set(nameKey(row), (namesakes.get(nameKey(row)) ?? 0) + 1)
  const taken = new Set<string>()
  return rows.map((row) => {
    const name = namesakes.get(nameKey(row)) === 1 ? withoutBrackets(row.name) : row.name
    const port = worldPort(row, name)
    if (taken.has(port.id)) throw new MalformedData(row, `there are two ports ${port.id}`)
    taken.add(port.id)
    return port
  })
}

/** `Portland (Oregon)` → `Portland`. Such brackets tell namesakes apart. */
export function withoutBrackets(name: string): string {
  return name.replace(/ \([^()]*\)$/, '')
}

function nameKey({ country, name }: Row): string {
  return `${country}:${folded(withoutBrackets(name))}`
}

function worldPort(row: Row, name: string): WorldPort {
  const { file, line, country } = row
  const unlocode = row.unlocode || undefined
  const cited = listed(row.sources).map((source) => sourceIds[source])
  if (cited.length === 0 || cited.includes(undefined))
    throw new MalformedData({ file, line, column: 'sources' }, `should name sources: got '${row.sources}'`)
  return {
    ...{ file, line, country, name, unlocode },
    id: `port:${unlocode ?? `${country}-${slug(name)}`}`,
    codes: [...(unlocode ? [unlocode] : []), ...listed(row.other_codes)],
    aliases: [...new Set([row.name, withoutBrackets(row.name), ...listed(row.alt_names)])].filter(
      (each) => each !== name,
    ),
    nameZh: row.name_zh || undefined,
    position: { latitude: numberIn(row, 'lat'), longitude: numberIn(row, 'lon') },
    kind: oneOf(row, 'kind', kinds),
    size: row.size ? oneOf(row, 'size', sizes) : undefined,
    importance: numberIn(row, 'prominence'),
    worldPortIndex: listed(row.wpi)[0],
    confidence: oneOf(row, 'conf', confidences),
    division: row.division || undefined,
    containers: row.container === '1' ? true : undefined,
    basis: row.sources === 'curated' ? 'CURATED' : 'REFERENCE',
    citations: cited.map((source) => ({ source: String(source) })),
    formerIds: listed(row.former_ids),
  }
}

function listed(cell: string): string[] {
  return cell === '' ? [] : cell.split('|')
}

function oneOf<Value extends string>(row: Row, column: (typeof columns)[number], values: readonly Value[]): Value {
  const found = values.find((value) => value === row[column])
  if (found === undefined)
    throw new MalformedData(
      { file: row.file, line: row.line, column },
      `should be ${values.join(', ')}: got '${row[column]}'`,
    )
  return found
}
