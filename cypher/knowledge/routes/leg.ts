import type { BasisName } from '../evidence/basis.ts'
import type { CitationText } from '../evidence/citation.ts'
import type { SeaWay } from '../sea/sea-way.ts'
import type { LineStatus } from './line-status.ts'
import type { Mode, Stop } from './stop.ts'

const bestFirst = ['STATED', 'PUBLISHED', 'RECONSTRUCTED', 'MODELLED', 'ESTIMATED', 'GREAT_CIRCLE', 'UNKNOWN'] as const

/** The origin of the kilometres of a leg, the most reliable first. */
export type DistanceBasis = (typeof bestFirst)[number]

/** The least reliable of several: the origin of a sum of kilometres. */
export function leastKnown(distances: readonly DistanceBasis[]): DistanceBasis {
  return bestFirst[Math.max(0, ...distances.map((distance) => bestFirst.indexOf(distance)))] ?? 'UNKNOWN'
}

/** A connection between two stops with no known stop in between. It can be travelled in both directions. */
export interface Leg {
  readonly from: Stop
  readonly to: Stop
  /** The railway or corridor that runs along it; null over a border between two crossings. */
  readonly line: string | null
  readonly mode: Mode
  /** True of a train ferry, which carries the wagons: part of the railways, though it goes by water. */
  readonly ferry: boolean
  /** Null where it isn't known. */
  readonly kilometres: number | null
  readonly distance: DistanceBasis
  /** The gauges of its tracks in millimetres; empty where there are none, or none is known. */
  readonly gauges: readonly number[]
  readonly status: LineStatus
  /** Since when it is open, a date or a part of one; null where that isn't known. */
  readonly openedOn: string | null
  /** False if goods don't pass; null where that isn't known. */
  readonly freight: boolean | null
  readonly confidence: 'high' | 'medium' | 'low' | null
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
  /** The way over the sea lanes, of a leg by sea. */
  readonly sea?: SeaWay
}

/** The same leg in the other direction. */
export function backwards(leg: Leg): Leg {
  return { ...leg, from: leg.to, to: leg.from }
}

export function tenths(kilometres: number): number {
  return Math.round(kilometres * 10) / 10
}
