import type { Reader } from '../../engine/reader.ts'
import { BadInput } from '../errors.ts'
import { seaLanes } from './lanes.ts'
import type { SeaPassage } from './passages.ts'
import { type SeaPort, seaPortMeant } from './sea-port.ts'
import { closedFor, type NoSeaWay, roundedKilometres, type SeaWay, seaWay } from './sea-way.ts'

/** What a route by sea may and may not go through. */
export interface SeaChoice {
  readonly avoid: readonly SeaPassage[]
  /** Passages to go through that are closed otherwise. */
  readonly open: readonly SeaPassage[]
}

/** A route by sea between two ports, or why there is none. */
export interface SeaRoute extends SeaChoice {
  /** Null where the end that was asked for isn't at sea. */
  readonly from: SeaPort | null
  readonly to: SeaPort | null
  readonly way: SeaWay | NoSeaWay
}

/**
 * The shortest route by sea between two ports, or between the main seaports of countries or regions.
 * @throws {BadInput} if an id names nothing that a route by sea leads to, or if both ends are the same port
 */
export async function findSeaRoute(reader: Reader, from: string, to: string, choice: SeaChoice): Promise<SeaRoute> {
  const [start, end] = await Promise.all([seaPortMeant(reader, 'from', from), seaPortMeant(reader, 'to', to)])
  if (start && start.id === end?.id) {
    throw new BadInput('to', `Both ends are the port ${start.id}: name two ports that differ`)
  }
  return { from: start, to: end, ...choice, way: wayBetween(start, end, choice) }
}

function wayBetween(start: SeaPort | null, end: SeaPort | null, { avoid, open }: SeaChoice): SeaWay | NoSeaWay {
  if (!start) return 'FROM_NOT_AT_SEA'
  if (!end) return 'TO_NOT_AT_SEA'
  return seaWay(seaLanes(), start, end, closedFor(avoid, open))
}

/** What it costs to close one passage of a route, as far as the lanes tell. */
export interface Detour {
  readonly kilometres: number
  /** Null where there is no other way. */
  readonly kilometresWithout: number | null
  readonly detourKilometres: number | null
  /** In whole percent of the route. */
  readonly detourPercent: number | null
}

/** A detour of a route and the passages on it. */
export interface PassageDetour extends Detour {
  readonly passage: SeaPassage
  /** The passages on the next shortest way. */
  readonly instead: readonly SeaPassage[]
}

/** For each passage of a route, in order, what it costs to close it. */
export function detoursOf({ from, to, way, avoid, open }: SeaRoute): readonly PassageDetour[] {
  if (typeof way === 'string') return []
  return way.passages.map((passage) => {
    const other = wayBetween(from, to, { avoid: [...avoid, passage], open: open.filter((one) => one !== passage) })
    const isWay = typeof other !== 'string'
    return {
      passage,
      ...detour(way.kilometres, isWay ? other.kilometres : null),
      instead: isWay ? other.passages : [],
    }
  })
}

/** Compares two lengths, rounded as they are told: the difference is that of the rounded ones. */
export function detour(direct: number, without: number | null): Detour {
  const kilometres = roundedKilometres(direct)
  if (without === null) return { kilometres, kilometresWithout: null, detourKilometres: null, detourPercent: null }
  const kilometresWithout = roundedKilometres(without)
  return {
    kilometres,
    kilometresWithout,
    detourKilometres: kilometresWithout - kilometres,
    detourPercent: Math.round((without / direct - 1) * 100),
  }
}
