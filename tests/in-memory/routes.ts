import type { Graph } from '../../cypher/engine/graph.ts'

interface Stop {
  readonly id: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly countryId: string
  readonly portKind: string | null
  readonly modes: readonly string[] | null
}

/** A way between two stops, in tenths of a kilometre; `compared` is its weight in comparisons with other ways. */
export interface Way {
  readonly ends: readonly [string, string]
  readonly line: string | null
  readonly mode: string
  readonly tenths: number | null
  readonly compared: number
}

/** Every way that goods can take in the graph, computed from its nodes and edges independently of the server. */
export async function everyWay(graph: Graph): Promise<readonly Way[]> {
  const [lines, pairs] = await Promise.all([
    rows<{ line: string; kind: string; length: number | null; stops: Stop[] }>(
      graph,
      `MATCH (line:Entity)-[edge:STOPS_AT]->(stop:Entity)
       WHERE line.status = 'OPEN'
       WITH line, edge, stop ORDER BY edge.order
       RETURN line.id AS line, line.kind AS kind, line.lengthKilometres AS length,
         collect(stop{.id, .latitude, .longitude, .countryId, .portKind, .modes}) AS stops`,
    ),
    rows<{ one: Stop; other: Stop }>(
      graph,
      `MATCH (one:Entity)-[:PAIRED_WITH]->(other:Entity)
       RETURN one{.id, .latitude, .longitude, .countryId, .portKind, .modes} AS one,
         other{.id, .latitude, .longitude, .countryId, .portKind, .modes} AS other`,
    ),
  ])
  const alongLines = lines.flatMap(({ line, kind, length, stops }) => {
    const straight = stops.slice(1).map((stop, index) => kilometres(stops[index] as Stop, stop))
    const known = straight.every((distance) => distance !== null)
    const sum = known ? straight.reduce<number>((total, distance) => total + (distance ?? 0), 0) : 0
    const factor = length !== null && known && length >= 0.95 * sum ? length / sum : null
    return stops.slice(1).map((stop, index): Way => {
      const before = stops[index] as Stop
      const bySea = kind === 'CORRIDOR' && [before, stop].every((end) => end.portKind === 'SEAPORT')
      const mode = bySea && before.countryId !== stop.countryId ? 'WATER' : 'RAIL'
      return { ends: [before.id, stop.id], line, mode, ...lengths(straight[index] ?? null, factor) }
    })
  })
  const overBorders = pairs.flatMap(({ one, other }) =>
    modesOf(one, other).map(
      (mode): Way => ({ ends: [one.id, other.id], line: null, mode, ...lengths(kilometres(one, other), null) }),
    ),
  )
  return [...alongLines, ...overBorders]
}

/** The least weight of a way between two stops, by relaxing every way repeatedly; undefined if no way leads there. */
export function leastInMemory(
  ways: readonly Way[],
  from: string,
  to: string,
  modes: readonly string[] | undefined,
): number | undefined {
  const least = new Map([[from, 0]])
  for (let changed = true; changed; ) {
    changed = false
    for (const { ends, mode, compared } of ways) {
      if (modes && !modes.includes(mode)) continue
      for (const [here, there] of [ends, [...ends].reverse() as [string, string]]) {
        const sum = (least.get(here) ?? Number.POSITIVE_INFINITY) + compared
        if (sum >= (least.get(there) ?? Number.POSITIVE_INFINITY)) continue
        least.set(there, sum)
        changed = true
      }
    }
  }
  return least.get(to)
}

function lengths(straight: number | null, factor: number | null): Pick<Way, 'tenths' | 'compared'> {
  if (straight === null) return { tenths: null, compared: 10_000_000 }
  const tenths = Math.round(straight * (factor ?? 1) * 10)
  return { tenths, compared: factor === null ? Math.round(tenths * 1.5) : tenths }
}

function modesOf(one: Stop, other: Stop): readonly string[] {
  const ours = one.modes?.length ? one.modes : (other.modes ?? [])
  const theirs = other.modes?.length ? other.modes : ours
  return ours.length === 0 ? ['ROAD'] : ours.filter((mode) => theirs.includes(mode))
}

/** Computed from the angle between the two positions as vectors. */
function kilometres(one: Stop, other: Stop): number | null {
  const [here, there] = [vector(one), vector(other)]
  if (!here || !there) return null
  const cross = Math.hypot(
    here[1] * there[2] - here[2] * there[1],
    here[2] * there[0] - here[0] * there[2],
    here[0] * there[1] - here[1] * there[0],
  )
  return 6371 * Math.atan2(cross, here[0] * there[0] + here[1] * there[1] + here[2] * there[2])
}

function vector({ latitude, longitude }: Stop): readonly [number, number, number] | undefined {
  if (latitude === null || longitude === null) return undefined
  const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180]
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)]
}

async function rows<Row>(graph: Graph, text: string): Promise<readonly Row[]> {
  return (await graph.run({ name: 'every-way', text, parameters: {}, keyed: false })) as readonly Row[]
}
