import type { Position } from '../cypher/knowledge/routes/position.ts'
import { folded } from './folded.ts'
import { type LocodeRow, readLocodes } from './locode-row.ts'
import { type IndexedPort, readPortIndex } from './port-index.ts'

/** Codes without a position whose harbour is in the World Port Index under another code: Singapore's is Keppel. */
const harbours: Readonly<Record<string, string>> = { SGSIN: 'SGKEP' }

/** The rows of UN/LOCODE by code and by name, and which codes are in the World Port Index. */
export class Locodes {
  readonly rows: readonly LocodeRow[]
  private readonly byCode: ReadonlyMap<string, LocodeRow>
  private readonly byName = new Map<string, LocodeRow[]>()
  /** The World Port Index, each port with its UN/LOCODE if that could be verified. */
  readonly portIndex: readonly IndexedPort[]
  private readonly indexed: ReadonlyMap<string, IndexedPort>

  constructor() {
    this.rows = readLocodes()
    this.byCode = new Map(this.rows.map((row) => [row.unlocode, row]))
    for (const row of this.rows)
      for (const name of new Set([folded(row.name), folded(row.name_local)])) {
        const key = `${row.country}:${name}`
        this.byName.set(key, [...(this.byName.get(key) ?? []), row])
      }
    this.portIndex = readPortIndex((code) => this.byCode.get(code))
    this.indexed = new Map(this.portIndex.map((port) => [port.unlocode ?? '', port]))
  }

  find(code: string): LocodeRow | undefined {
    return this.byCode.get(code)
  }

  /** The rows of a country (alpha-2) with a given name, ignoring case and accents. */
  named(country: string, name: string): readonly LocodeRow[] {
    return this.byName.get(`${country}:${folded(name)}`) ?? []
  }

  isInPortIndex(code: string): boolean {
    return code !== '' && this.indexed.has(code)
  }

  /** The port of the World Port Index with a given UN/LOCODE. */
  indexedPort(code: string): IndexedPort | undefined {
    return this.indexed.get(code)
  }

  /** The position in the World Port Index of the port with a given UN/LOCODE. */
  portIndexPositionOf(code: string): Position | undefined {
    return this.indexed.get(harbours[code] ?? code)?.position
  }

  /** Whether a row is a port: it has a waterborne, multimodal or border function, or an entry in the Port Index. */
  isPort(row: LocodeRow): boolean {
    return /[16B]/.test(row.functions) || this.isInPortIndex(row.unlocode)
  }
}
