import type { Parameters } from '../../engine/graph.ts'
import { question } from '../../engine/question.ts'
import { load, type Reader } from '../../engine/reader.ts'
import type { BasisName } from '../evidence/basis.ts'
import type { CitationText } from '../evidence/citation.ts'
import type { SeenEdge } from '../paths/evidence.ts'
import type { Leg } from './leg.ts'
import { kilometresTo } from './nearest-by-rail.ts'
import { type Network, network } from './network.ts'
import { passable } from './passable.ts'

/** One edge with what it rests on. */
export interface CitedStep extends SeenEdge {
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
}

/** An area of a place, with the chain of facts by which it is part of it. */
interface Area {
  readonly area: string
  readonly within: readonly CitedStep[]
  /** Whether it has a coast or a seaport on the ocean. */
  readonly atSea: boolean
}

const areasOfPlace = question<Area & { key: string }, Parameters & { readonly keys: readonly string[] }>(
  'areas-of-place',
)

/** What rails lead to a place today: over open sections on which goods pass, never by ferry. */
export interface RailToPlace {
  readonly areas: readonly Area[]
  readonly network: Network
  /** The stations in the place. */
  readonly stations: ReadonlySet<string>
  readonly isUsable: (leg: Leg) => boolean
  /** The kilometres to the first station in the place, by stop outside of it. */
  readonly kilometres: ReadonlyMap<string, number>
}

/** The areas that make up a place today; none if nothing has the id. */
export function areasToday(reader: Reader, place: string): Promise<readonly Area[]> {
  return load(reader, areasOfPlace, place, { day: reader.today })
}

/** By the memo of the request, which is another one after a write. */
const known = new WeakMap<Reader['memo'], Map<string, Promise<RailToPlace>>>()

/** The rails that lead to a place, worked out once for each request: one search from its stations outward serves all ports. */
export function railToPlace(reader: Reader, place: string): Promise<RailToPlace> {
  const ofReader = known.get(reader.memo) ?? new Map<string, Promise<RailToPlace>>()
  known.set(reader.memo, ofReader)
  const found = ofReader.get(place) ?? search(reader, place)
  ofReader.set(place, found)
  return found
}

async function search(reader: Reader, place: string): Promise<RailToPlace> {
  const [whole, areas] = await Promise.all([network(reader), load(reader, areasOfPlace, place, { day: reader.today })])
  const isPassable = passable({ modes: ['RAIL'], day: reader.today, planned: false, avoid: [] })
  const isUsable = (leg: Leg) => leg.mode === 'RAIL' && isPassable(leg)
  const ids = new Set(areas.map(({ area }) => area))
  const stations = [...whole.stops.values()].filter(
    ({ id, countryId, regionId }) => ids.has(id) || ids.has(countryId) || ids.has(regionId ?? ''),
  )
  const isReached = ({ id }: { readonly id: string }) => (whole.leaving.get(id) ?? []).some(isUsable)
  const to = new Set(stations.filter(isReached).map(({ id }) => id))
  const kilometres = new Map([...kilometresTo(whole.leaving, to, isUsable)].filter(([stop]) => !to.has(stop)))
  return { areas, network: whole, stations: to, isUsable, kilometres }
}
