import type { Reader } from '../../engine/reader.ts'
import { entity } from '../entities/entity.ts'
import { evidenceIfThere, type SeenEdge } from '../paths/evidence.ts'
import { countriesAlong } from './along.ts'
import { tenths } from './leg.ts'
import { type RideWithChange, ridesWithChange } from './nearest-by-rail.ts'
import { areasToday, type CitedStep, type RailToPlace, railToPlace } from './rail-to-place.ts'

/** The bounds of the rule: kilometres, how much longer than the shortest way by rail, and the most ports of a place. */
export const changeBounds = { kilometres: 4_000, detour: 1.25, ports: 10 }

/** A seaport from which goods come to a place by rail, with one change from one railway to another. */
export interface PortWithChange {
  readonly port: string
  /** Where goods change. */
  readonly change: string
  readonly kilometres: number
  /** The chain of facts from the port to the place. */
  readonly steps: readonly CitedStep[]
  /** The countries on the way from the place to the port, in order, the port's own included. */
  readonly via: readonly string[]
  /** The way in words. */
  readonly note: string
}

/**
 * The seaports from which goods come to a place by rail with one change, the nearest first. The place must not reach the sea itself.
 * Nothing goes by water, or over sections that are planned, closed or for passengers only. Services are left out, since the graph
 * doesn't know which of them carry passengers only.
 * @param served the ports that serve the place in another way, which are left out; asked for only if there is a ride at all
 */
export async function portsWithChange(
  reader: Reader,
  place: string,
  served: () => Promise<ReadonlySet<string>>,
): Promise<readonly PortWithChange[]> {
  const areas = await areasToday(reader, place)
  if (areas.length === 0 || areas.some(({ atSea }) => atSea)) return []
  const rail = await railToPlace(reader, place)
  const { network, stations, isUsable, kilometres } = rail
  const rides = ridesWithChange(network.leaving, stations, isUsable, changeBounds.kilometres).filter((ride) => {
    const shortest = kilometres.get(ride.from) ?? 0
    return network.stops.get(ride.from)?.portKind === 'SEAPORT' && lengthOf(ride) <= changeBounds.detour * shortest
  })
  if (rides.length === 0) return []
  const others = await served()
  const nearest = rides.filter(({ from }) => !others.has(from)).slice(0, changeBounds.ports)
  const found = await Promise.all(nearest.map((ride) => explained(reader, rail, ride, place)))
  return found.filter((port) => port !== undefined)
}

function lengthOf({ kilometres: [before, after] }: RideWithChange): number {
  return tenths(before + after)
}

/** Undefined if the graph doesn't have one of the facts on which the ride rests. */
async function explained(
  reader: Reader,
  rail: RailToPlace,
  ride: RideWithChange,
  place: string,
): Promise<PortWithChange | undefined> {
  const { from, change, to, lines, kilometres, legs } = ride
  const [located, names] = await Promise.all([
    locatedIn(reader, rail, to, place),
    Promise.all([lines[0], change, lines[1], to].map(async (id) => (await entity(reader, id)).name)),
  ])
  const rides = await Promise.all(
    [
      stopsAt(from, lines[0], 'IN'),
      stopsAt(lines[0], change, 'OUT'),
      stopsAt(change, lines[1], 'IN'),
      stopsAt(lines[1], to, 'OUT'),
    ].map((edge) => cited(reader, edge)),
  )
  const steps = [...rides, ...(located ?? [undefined])]
  if (steps.includes(undefined)) return undefined
  const [first, station, second, last] = names
  return {
    port: from,
    change,
    kilometres: lengthOf(ride),
    steps: steps.filter((step) => step !== undefined),
    via: countriesAlong(legs).slice(0, -1).reverse(),
    note: `By rail ${lengthOf(ride)} km: ${kilometres[0]} km on ${first} to ${station}, there a change, and ${kilometres[1]} km on ${second} to ${last}`,
  }
}

function stopsAt(from: string, to: string, direction: 'IN' | 'OUT'): SeenEdge {
  return { from, relation: 'STOPS_AT', direction, to }
}

async function cited(reader: Reader, edge: SeenEdge): Promise<CitedStep | undefined> {
  const row = await evidenceIfThere(reader, edge)
  return row && { ...edge, basis: row.basis, citations: row.citations }
}

/** The chain of facts by which a station lies in a place. */
async function locatedIn(
  reader: Reader,
  { areas, network }: RailToPlace,
  station: string,
  place: string,
): Promise<readonly CitedStep[] | undefined> {
  if (station === place) return []
  const { countryId, regionId } = network.stops.get(station) ?? {}
  const around = areas
    .filter(({ area }) => area === countryId || area === regionId)
    .sort((one, other) => one.within.length - other.within.length)
  for (const { area, within } of around) {
    const step = await cited(reader, { from: station, relation: 'LOCATED_IN', direction: 'OUT', to: area })
    if (step) return [step, ...within]
  }
  return undefined
}
