import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { kilometresBetween, type Position } from '../../cypher/knowledge/routes/position.ts'
import type { Cells } from './derived-file.ts'

/** How far apart the harbor of world_ports.csv and the port of the World Port Index may lie, in kilometres; curated positions are of new harbors. */
const farthestApart = 40

/** The numbers of world_ports.csv that world-port-index.csv does not have, or has for a port that lies elsewhere. */
export function numbersOfThePortIndex(): { readonly rows: number; readonly faults: readonly string[] } {
  const index = new Map(table('./world-port-index.csv').map((row) => [row.wpi, row]))
  const numbered = table('../../seed/data/world_ports.csv').flatMap((row) =>
    (row.wpi ?? '').split('|').flatMap((wpi) => (wpi ? [{ row, wpi }] : [])),
  )
  const faults = numbered.flatMap(({ row, wpi }) => {
    const indexed = index.get(wpi)
    if (!indexed) return [`${row.name}: ${wpi} is no number of the World Port Index`]
    const apart = Math.round(kilometresBetween(positionOf(row), positionOf(indexed)))
    return apart > farthestApart ? [`${row.name}: ${wpi} is ${indexed.name}, ${apart} km away`] : []
  })
  return { rows: numbered.length, faults }
}

function table(name: string): readonly Cells[] {
  return parse(readFileSync(new URL(name, import.meta.url), 'utf8'), { columns: true }) as Cells[]
}

function positionOf({ lat, lon }: Cells): Position {
  return { latitude: Number(lat), longitude: Number(lon) }
}
