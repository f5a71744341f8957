import { folded } from './folded.ts'
import type { Position } from './position.ts'
import { numberIn, numberOrNothingIn, readTable, type TableRow } from './read-table.ts'

const columns = ['unlocode', 'country', 'subdivision', 'name', 'name_local', 'functions', 'lat', 'lon'] as const

export type LocodeRow = TableRow<(typeof columns)[number]>
export type Mode = 'ROAD' | 'RAIL' | 'WATER'

/** Codes without a position whose harbour the World Port Index has under another code: Singapore's is Keppel. */
const harbours: Readonly<Record<string, string>> = { SGSIN: 'SGKEP' }

/** The rows of UN/LOCODE by code and by name, and which codes are in the World Port Index. */
export class Locodes {
  readonly rows: readonly LocodeRow[]
  private readonly byCode: ReadonlyMap<string, LocodeRow>
  private readonly byName = new Map<string, LocodeRow[]>()
  private readonly portIndex: ReadonlyMap<string, Position>

  constructor() {
    this.rows = readTable('unlocode.csv', columns)
    this.byCode = new Map(this.rows.map((row) => [row.unlocode, row]))
    for (const row of this.rows)
      for (const name of new Set([folded(row.name), folded(row.name_local)])) {
        const key = `${row.country}:${name}`
        this.byName.set(key, [...(this.byName.get(key) ?? []), row])
      }
    this.portIndex = new Map(
      readSeaports().map((row) => [row.unlocode, { latitude: numberIn(row, 'lat'), longitude: numberIn(row, 'lon') }]),
    )
  }

  find(code: string): LocodeRow | undefined {
    return this.byCode.get(code)
  }

  /** The rows of a country (alpha-2) that bear a name, in any spelling of case and accents. */
  named(country: string, name: string): readonly LocodeRow[] {
    return this.byName.get(`${country}:${folded(name)}`) ?? []
  }

  isInPortIndex(code: string): boolean {
    return this.portIndex.has(code)
  }

  /** Where the World Port Index says that the port with a UN/LOCODE lies. */
  portIndexPositionOf(code: string): Position | undefined {
    return this.portIndex.get(harbours[code] ?? code)
  }

  /** Whether goods change hands or borders here: a waterborne, multimodal or border function, or a line in the Port Index. */
  isPort(row: LocodeRow): boolean {
    return /[16B]/.test(row.functions) || this.isInPortIndex(row.unlocode)
  }
}

/** How goods reach a place, by the functions that UN/LOCODE gives it. */
export function modesOf(row: LocodeRow): Mode[] {
  const modes: readonly (readonly [string, Mode])[] = [
    ['3', 'ROAD'],
    ['2', 'RAIL'],
    ['1', 'WATER'],
  ]
  return modes.filter(([code]) => row.functions.includes(code)).map(([, mode]) => mode)
}

/** Where UN/LOCODE says it lies, if it does. */
export function positionOf(row: LocodeRow): Position | undefined {
  const latitude = numberOrNothingIn(row, 'lat')
  const longitude = numberOrNothingIn(row, 'lon')
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude }
}

export type SeaportRow = TableRow<'wpi' | 'unlocode' | 'country' | 'name' | 'lat' | 'lon'>

/** The World Port Index; a port without a UN/LOCODE has '' there. */
export function readSeaports(): SeaportRow[] {
  return readTable('seaports.csv', ['wpi', 'unlocode', 'country', 'name', 'lat', 'lon']).map((row) =>
    row.unlocode === 'nan' ? { ...row, unlocode: '' } : row,
  )
}
