import type { Position } from '../cypher/knowledge/routes/position.ts'
import { numberIn, readTable } from './read-table.ts'
import { readYaml } from './read-yaml.ts'

/** A station, or another place that a railway or corridor passes, as `stations.csv` or `corridor_places.yaml` has it. */
export interface Station {
  readonly position: Position
  /** What it is called; its key may say more, to tell it from a namesake. */
  readonly name?: string | undefined
  /** The source of its position. */
  readonly source: string
  readonly nameZh?: string | undefined
  readonly unlocode?: string | undefined
}

const columns = ['id', 'name', 'name_zh', 'country', 'lat', 'lon', 'kind', 'unlocode', 'conf', 'coord_source'] as const

/**
 * The stations of the railways and the other places on corridors, by country and name: `KZ:Dostyk`.
 * @throws {MalformedData} if a file can't be read
 */
export function readStations(): ReadonlyMap<string, Station> {
  const others = Object.entries(readYaml<Record<string, readonly [number, number]>>('corridor_places.yaml').content)
  const stations = readTable('stations.csv', columns)
  return new Map<string, Station>([
    ...others.map(([key, [latitude, longitude]]): [string, Station] => [
      key,
      { position: { latitude, longitude }, source: 'source:curated' },
    ]),
    ...stations.map((row): [string, Station] => [
      row.id,
      {
        position: { latitude: numberIn(row, 'lat'), longitude: numberIn(row, 'lon') },
        source: row.coord_source === 'GeoNames' ? 'source:geonames' : 'source:curated',
        name: row.name,
        nameZh: row.name_zh.replace(/（.*）/, '') || undefined,
        unlocode: row.unlocode || undefined,
      },
    ]),
  ])
}
