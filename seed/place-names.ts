import { kilometresBetween, type Position } from '../cypher/knowledge/routes/position.ts'
import { readBorderCrossings } from './border-crossings-file.ts'
import { type Crossing, readCrossings, type Spellings } from './border-ports-file.ts'
import { chinaDivisions } from './china-divisions.ts'
import type { CountryNames } from './country-names.ts'
import type { Citation } from './draft.ts'
import { folded, slug } from './folded.ts'
import type { Town, Towns } from './geonames.ts'
import { type LocodeRow, type Mode, modesOf, positionOf } from './locode-row.ts'
import type { Locodes } from './locodes.ts'
import { MalformedData } from './malformed.ts'
import { type PortKind, wasPort } from './port-kind.ts'
import { readYaml } from './read-yaml.ts'
import { readStations, type Station } from './stations.ts'
import { subdivisionId } from './subdivision-codes.ts'
import type { WorldPort } from './world-port-row.ts'
import type { WorldPorts } from './world-ports.ts'

/** The place that a name like `CN:Horgos` refers to. `addNamedPlace` adds it to a draft. */
export interface NamedPlace {
  readonly id: string
  readonly kind: 'PORT' | 'PLACE'
  /** The name as it was looked up, `Horgos`, or the one that the list of ports has. */
  readonly name: string
  /** The name as it was looked up, if the list of ports has another. */
  readonly otherName?: string | undefined
  /** Its Chinese name, if it is a station that has one. */
  readonly nameZh?: string | undefined
  readonly countryId: string
  readonly regionId?: string | undefined
  readonly unlocode?: string | undefined
  /** Its UN/LOCODE, followed by the codes of any duplicate entries in UN/LOCODE. */
  readonly codes: readonly string[]
  readonly position?: Position | undefined
  /** How sure the position is, if it is curated. */
  readonly positionConfidence?: 'high' | 'medium' | 'low' | undefined
  readonly modes: readonly Mode[]
  readonly portKind?: PortKind | undefined
  /** The sources of its code and position. */
  readonly citations: readonly Citation[]
  /** The id that it had in the first edition, if that was another. */
  readonly formerId?: string | undefined
}

interface Coordinates {
  readonly aliases: Readonly<Record<string, string>>
  readonly at: Readonly<
    Record<
      string,
      { readonly at: readonly [latitude: number, longitude: number]; readonly conf: 'high' | 'medium' | 'low' }
    >
  >
}

interface PlaceCodes extends Coordinates {
  readonly codes: Readonly<Record<string, string>>
  readonly same: Readonly<Record<string, string>>
  readonly misplaced: readonly string[]
  readonly spellings: Spellings
  readonly divisions: Readonly<Record<string, string>>
  readonly strangers: readonly string[]
}

/** A position with its source, and how sure it is if it is curated. */
interface Placed {
  readonly position: Position
  readonly source: string
  readonly confidence?: 'high' | 'medium' | 'low' | undefined
}

/** The look-up tables that names are resolved with. */
interface Tables {
  readonly locodes: Locodes
  readonly countries: CountryNames
  readonly worldPorts: WorldPorts
  readonly towns: Towns
}

/** A station is the place of UN/LOCODE with its name if that lies no farther away, in kilometres. */
const sameTown = 40

/**
 * Resolves the names in `stations.csv`, `lines.yaml` and `border_ports.yaml`. A name is a Port if it is one of the world's ports or a border
 * crossing; a town that only has a station is a Place. Both profiles read the same files here, so a name has the same id in both.
 */
export class PlaceNames {
  private readonly tables = readYaml<PlaceCodes>('place_codes.yaml').content
  private readonly coordinates = readYaml<Coordinates>('place_coords.yaml').content
  private readonly surveyed: Coordinates['at'] = readBorderCrossings().content.positions
  private readonly crossings: ReadonlyMap<string, Crossing> = readCrossings(this.tables.spellings)
  private readonly chinese = new Map(chinaDivisions().map((division) => [division.iso3166, division.geonames]))
  private readonly towns: Towns
  private readonly stations = readStations()
  private readonly stationCodes = new Set([...this.stations.values()].flatMap(({ unlocode }) => unlocode ?? []))
  private landCrossings: ReadonlySet<string> | undefined
  private readonly locodes: Locodes
  private readonly countries: CountryNames
  private readonly worldPorts: WorldPorts

  constructor({ locodes, countries, worldPorts, towns }: Tables) {
    this.towns = towns
    this.locodes = locodes
    this.countries = countries
    this.worldPorts = worldPorts
  }

  /** The keys of the places that a name in the data refers to. Usually one, the name itself; `KZ:Khorgos / Nur Zholy (road) …` is two. */
  spelled(key: string): readonly string[] {
    return Object.keys(this.tables.spellings[key] ?? { [key]: null })
  }

  /**
   * The place for a key. `position` is missing if no source gives it.
   * @param key country (alpha-2) and name: `CN:Horgos`
   * @throws {MalformedData} if there is no such country, or if several UN/LOCODEs have this name
   */
  named(key: string): NamedPlace {
    const [country, name] = parts(key)
    const countryId = this.countries.byIso2(country)
    if (!countryId) throw new MalformedData({ file: key, line: 1 }, `${country} is no ISO 3166 alpha-2 code`)
    const row = this.locodeOf(key)
    const crossing = this.crossings.get(key)
    const plain = row?.unlocode ?? `${country}-${slug(name)}`
    const place = this.unlistedPlace(key, `${crossing ? 'port' : 'place'}:${plain}`, countryId)
    const listed = this.listedAs(key, place.position)
    const former = `${crossing || wasPort(row) ? 'port' : 'place'}:${plain}`
    const found = listed ? this.listedPort(key, listed, countryId) : place
    return { ...found, formerId: former === found.id ? undefined : former }
  }

  /** The port of the world that a name refers to: by its UN/LOCODE, or by its name if no namesake elsewhere can be meant. */
  private listedAs(key: string, position: Position | undefined): WorldPort | undefined {
    const [country, name] = parts(key)
    const row = this.locodeOf(key)
    const station = this.stations.get(key)
    const ofRow = (row && this.worldPorts.ofRow(row)) ?? this.worldPorts.ofCode(station?.unlocode ?? '')
    if (ofRow || (row && !position)) return ofRow
    const named = this.worldPorts.named(country, name, position)
    return station && this.isElsewhere(name, named) ? undefined : named
  }

  /** Whether a port that a station's name led to is not where the station is: it has another name or, in `stations.csv`, a station of its own. */
  private isElsewhere(name: string, port: WorldPort | undefined): boolean {
    if (!port) return false
    return folded(port.name) !== folded(name) || port.codes.some((code) => this.stationCodes.has(code))
  }

  /** Whether one of the world's ports is also a crossing by road or rail. */
  isLandCrossing(port: WorldPort): boolean {
    this.landCrossings ??= new Set(
      [...this.crossings]
        .filter(([, crossing]) => kindOfCrossing(crossing) === 'LAND_PORT')
        .map(([key]) => this.named(key).id),
    )
    return this.landCrossings.has(port.id)
  }

  private listedPort(key: string, port: WorldPort, countryId: string): NamedPlace {
    const [, name] = parts(key)
    const row = this.locodeOf(key)
    const crossing = this.crossings.get(key)
    return {
      id: port.id,
      kind: 'PORT',
      name: port.name,
      otherName: name === port.name ? undefined : name,
      nameZh: this.stations.get(key)?.nameZh,
      countryId,
      regionId: this.regionOf(key, row, undefined),
      unlocode: port.unlocode,
      codes: [
        ...port.codes,
        ...(row && !port.codes.includes(row.unlocode) ? [row.unlocode] : []),
        ...this.secondCodes(key),
      ],
      position: port.position,
      modes: crossing?.modes ?? [],
      portKind: port.kind,
      citations: port.citations,
    }
  }

  private unlistedPlace(key: string, id: string, countryId: string): NamedPlace {
    const [, name] = parts(key)
    const row = this.locodeOf(key)
    const town = this.townOf(key, row)
    const at = this.positionAndSource(key, row, town)
    const crossing = this.crossings.get(key)
    const onLand = row ? modesOf(row).filter((mode) => mode !== 'WATER') : []
    return {
      id,
      kind: crossing ? 'PORT' : 'PLACE',
      name: this.stations.get(key)?.name ?? name,
      nameZh: this.stations.get(key)?.nameZh,
      countryId,
      regionId: this.regionOf(key, row, town),
      unlocode: row?.unlocode,
      codes: [...(row ? [row.unlocode] : []), ...this.secondCodes(key)],
      position: at?.position,
      positionConfidence: at?.confidence,
      modes: crossing ? [...new Set([...crossing.modes, ...onLand])] : [],
      portKind: crossing && kindOfCrossing(crossing),
      citations: [...new Set([...(row ? ['source:unlocode'] : []), ...(at ? [at.source] : [])])].map((source) => ({
        source,
      })),
    }
  }

  /** The place that a row of UN/LOCODE duplicates, if it is a second entry for a place that is already known. */
  alreadyThereAs(unlocode: string): NamedPlace | undefined {
    const key = this.tables.same[unlocode]
    return key === undefined ? undefined : this.named(key)
  }

  private locodeOf(key: string): LocodeRow | undefined {
    const [country, name] = parts(key)
    const station = this.stations.get(key)
    const code = this.tables.codes[key] ?? station?.unlocode
    if (code && !(code in this.tables.same)) return this.locodes.find(code)
    const division = this.crossings.get(key)?.division?.slice(3)
    const rows = this.locodes
      .named(country, name)
      .filter((row) => !(row.unlocode in this.tables.same) && (!division || row.subdivision === division))
    if (station && !this.crossings.has(key))
      return rows.find((row) => this.isTownOf(station, row) && !this.isElsewhere(name, this.worldPorts.ofRow(row)))
    if (rows.length > 1)
      throw new MalformedData(
        { file: 'seed/data/place_codes.yaml', line: 1 },
        `${rows.map((row) => row.unlocode).join(' and ')} are both called ${key}: say which one under codes`,
      )
    return rows[0]
  }

  /** Whether a row is the town of a station. */
  private isTownOf(station: Station, row: LocodeRow): boolean {
    const position = positionOf(row)
    return position !== undefined && kilometresBetween(position, station.position) <= sameTown
  }

  private secondCodes(key: string): string[] {
    return Object.keys(this.tables.same).filter((code) => this.tables.same[code] === key)
  }

  private townOf(key: string, row: LocodeRow | undefined): Town | undefined {
    if (this.tables.strangers.includes(key)) return undefined
    const alias = this.tables.aliases[key] ?? this.coordinates.aliases[key]
    const [country, name] = parts(alias?.includes(':') ? alias : key)
    const division = this.divisionOf(key, row)
    const towns = this.towns.named(country, alias && !alias.includes(':') ? alias : name)
    const station = this.stations.get(key)?.position
    if (station && !division) return towns.find((town) => kilometresBetween(town, station) <= sameTown)
    return division ? towns.find((town) => town.division === division) : towns[0]
  }

  /** GeoNames' code of the division it lies in, if known before looking it up in GeoNames. */
  private divisionOf(key: string, row: LocodeRow | undefined): string | undefined {
    const chinese = this.crossings.get(key)?.division ?? (row ? `${row.country}-${row.subdivision}` : '')
    return this.tables.divisions[key] ?? this.chinese.get(chinese)
  }

  private positionAndSource(key: string, row: LocodeRow | undefined, town: Town | undefined): Placed | undefined {
    const known = this.surveyed[key] ?? this.coordinates.at[key] ?? this.tables.at[key]
    if (known) {
      const [latitude, longitude] = known.at
      return { position: { latitude, longitude }, source: 'source:curated', confidence: known.conf }
    }
    const station = this.stations.get(key)
    if (station) return station
    for (const code of [...(row ? [row.unlocode] : []), ...this.secondCodes(key)]) {
      const entry = this.tables.misplaced.includes(code) ? undefined : this.locodes.find(code)
      const position = entry && positionOf(entry)
      if (position) return { position, source: 'source:unlocode' }
    }
    return town && { position: { latitude: town.latitude, longitude: town.longitude }, source: 'source:geonames' }
  }

  private regionOf(key: string, row: LocodeRow | undefined, town: Town | undefined): string | undefined {
    const division = this.crossings.get(key)?.division
    if (division) return `region:${division}`
    const listed = row?.subdivision ? subdivisionId(row.country, row.subdivision) : undefined
    if (listed) return listed
    const geonames = this.tables.divisions[key] ?? town?.division ?? this.nearestDivision(key)
    const chinese = geonames && [...this.chinese].find((pair) => pair[1] === geonames)
    return chinese && `region:${chinese[0]}`
  }

  /** GeoNames' division of the town that is nearest to a Chinese station. */
  private nearestDivision(key: string): string | undefined {
    const station = this.stations.get(key)
    return station && key.startsWith('CN:') ? this.towns.nearest('CN', station.position, 150)?.division : undefined
  }
}

/** A crossing by road or rail is a land port, even with a quay on its river; one that only ships use is a river port. */
function kindOfCrossing({ modes }: Crossing): PortKind {
  return modes.some((mode) => mode !== 'WATER') ? 'LAND_PORT' : 'RIVER_PORT'
}

function parts(key: string): readonly [country: string, name: string] {
  const colon = key.indexOf(':')
  return [key.slice(0, colon), key.slice(colon + 1)]
}
