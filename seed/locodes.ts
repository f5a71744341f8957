import { folded } from './folded.ts'
import { type LocodeRow, readLocodes } from './locode-row.ts'

/** The rows of UN/LOCODE by code and by name. */
export class Locodes {
  readonly rows: readonly LocodeRow[]
  private readonly byCode: ReadonlyMap<string, LocodeRow>
  private readonly byName = new Map<string, LocodeRow[]>()

  constructor() {
    this.rows = readLocodes()
    this.byCode = new Map(this.rows.map((row) => [row.unlocode, row]))
    for (const row of this.rows)
      for (const name of new Set([folded(row.name), folded(row.name_local)])) {
        const key = `${row.country}:${name}`
        this.byName.set(key, [...(this.byName.get(key) ?? []), row])
      }
  }

  find(code: string): LocodeRow | undefined {
    return this.byCode.get(code)
  }

  /** The rows of a country (alpha-2) with a given name, ignoring case and accents. */
  named(country: string, name: string): readonly LocodeRow[] {
    return this.byName.get(`${country}:${folded(name)}`) ?? []
  }
}
