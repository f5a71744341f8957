import { question } from '../../engine/question.ts'
import type { Reader } from '../../engine/reader.ts'
import { type CorridorStopRow, seaLegsOfCorridors } from './corridor-legs.ts'
import { crossingLegs, type PairRow } from './crossing-legs.ts'
import { backwards, type Leg } from './leg.ts'
import type { LineStatus } from './line-status.ts'
import { type SectionRow, sectionLegs } from './section-legs.ts'
import type { Stop } from './stop.ts'

const sectionsOfRailways = question<SectionRow>('sections-of-railways')
const stopsOfCorridors = question<CorridorStopRow>('stops-of-corridors')
const stopsById = question<{ stop: Stop }, { ids: readonly string[] }>('stops-by-id')
const pairedCrossings = question<PairRow>('paired-crossings')
const capitals = question<{ country: string; capital: string }>('capitals')

/** A train service over several lines, open or not. */
export interface Service {
  readonly id: string
  readonly status: LineStatus
  readonly openedOn: string | null
  /** Its length if its operator states it. */
  readonly statedKilometres: number | null
  /** Its stops in order. */
  readonly stops: readonly string[]
}

/** Everything that routes are found on: stops, legs of any status, and the services over them. */
export interface Network {
  readonly stops: ReadonlyMap<string, Stop>
  /** The legs that leave a stop, in both directions and in a fixed order. */
  readonly leaving: ReadonlyMap<string, readonly Leg[]>
  readonly services: readonly Service[]
  /** The name of the capital of each country. */
  readonly capitals: ReadonlyMap<string, string>
}

/**
 * The network of the graph: sections of railways and train ferries, road and river crossings of borders, and the legs of corridors by
 * sea. It is held in memory until the graph changes.
 */
export function network(reader: Reader): Promise<Network> {
  return reader.held('network', async (graph) => {
    const [sections, corridorStops, pairs, named] = await Promise.all([
      sectionsOfRailways(graph, {}),
      stopsOfCorridors(graph, {}),
      pairedCrossings(graph, {}),
      capitals(graph, {}),
    ])
    const ids = [
      ...sections.flatMap(({ fromId, toId }) => [fromId, toId]),
      ...corridorStops.map(({ stopId }) => stopId),
    ]
    const rows = await stopsById(graph, { ids: [...new Set(ids)] })
    const stops = new Map(rows.map(({ stop }) => [stop.id, stop]))
    const corridors = [...grouped(corridorStops).values()]
    const legs = [...sectionLegs(sections, stops), ...crossingLegs(pairs), ...seaLegsOfCorridors(corridors, stops)]
    for (const { from, to } of legs) for (const stop of [from, to]) if (!stops.has(stop.id)) stops.set(stop.id, stop)
    return {
      stops,
      leaving: byStart(legs),
      services: corridors.flatMap(asService),
      capitals: new Map(named.map(({ country, capital }) => [country, capital])),
    }
  })
}

function grouped(rows: readonly CorridorStopRow[]): ReadonlyMap<string, readonly CorridorStopRow[]> {
  const groups = new Map<string, CorridorStopRow[]>()
  for (const row of rows) {
    const group = groups.get(row.corridor)
    if (group) group.push(row)
    else groups.set(row.corridor, [row])
  }
  return groups
}

function asService(rows: readonly CorridorStopRow[]): readonly Service[] {
  const [first] = rows
  if (first?.corridorKind !== 'SERVICE') return []
  return [
    {
      id: first.corridor,
      status: first.status,
      openedOn: first.openedOn ?? null,
      statedKilometres: first.lengthBasis === 'STATED' ? (first.lengthKilometres ?? null) : null,
      stops: rows.filter(({ course }) => course === 1).map(({ stopId }) => stopId),
    },
  ]
}

/** A stop of the network, or another port or place; undefined if the graph has none with this id. */
export async function stopOf(reader: Reader, { stops }: Network, id: string): Promise<Stop | undefined> {
  const known = stops.get(id)
  if (known) return known
  const [row] = await stopsById(reader.graph, { ids: [id] })
  return row?.stop
}

/** Legs by the stop that they leave, in both directions. */
function byStart(legs: readonly Leg[]): ReadonlyMap<string, readonly Leg[]> {
  const leaving = new Map<string, Leg[]>()
  for (const leg of [...legs, ...legs.map(backwards)].sort(inOrder)) {
    const others = leaving.get(leg.from.id)
    if (others) others.push(leg)
    else leaving.set(leg.from.id, [leg])
  }
  return leaving
}

const modes = ['RAIL', 'WATER', 'ROAD']

/** Between the same two stops the shortest comes first, so that it is the one taken. */
function inOrder(one: Leg, other: Leg): number {
  return (
    modes.indexOf(one.mode) - modes.indexOf(other.mode) ||
    (one.kilometres ?? Number.POSITIVE_INFINITY) - (other.kilometres ?? Number.POSITIVE_INFINITY) ||
    compare(one.line ?? '', other.line ?? '') ||
    compare(one.from.id, other.from.id) ||
    compare(one.to.id, other.to.id) ||
    one.gauges.length - other.gauges.length ||
    (one.gauges[0] ?? 0) - (other.gauges[0] ?? 0)
  )
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
