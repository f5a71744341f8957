import type { BasisName } from '../evidence/basis.ts'
import type { CitationText } from '../evidence/citation.ts'
import type { Mode, Stop } from './stop.ts'

const bestFirst = ['STATED', 'SCALED', 'GREAT_CIRCLE', 'UNKNOWN'] as const

/** How the kilometres of a leg are known, the best first. */
export type DistanceBasis = (typeof bestFirst)[number]

/** A sum of kilometres is known as well as that of which least is known. */
export function leastKnown(distances: readonly DistanceBasis[]): DistanceBasis {
  return bestFirst[Math.max(0, ...distances.map((distance) => bestFirst.indexOf(distance)))] ?? 'UNKNOWN'
}

/** A way between two stops with no stop between them that the graph knows. Each can be gone both ways. */
export interface Leg {
  readonly from: Stop
  readonly to: Stop
  /** The railway or corridor that runs along it; null over a border between two crossings. */
  readonly line: string | null
  readonly lineKind: 'RAILWAY' | 'CORRIDOR' | null
  readonly mode: Mode
  /** To a tenth; null where the position of an end isn't known. */
  readonly kilometres: number | null
  readonly distance: DistanceBasis
  readonly gaugeMillimetres: number | null
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
}

/** The same leg, gone the other way. */
export function backwards(leg: Leg): Leg {
  return { ...leg, from: leg.to, to: leg.from }
}

export function tenths(kilometres: number): number {
  return Math.round(kilometres * 10) / 10
}
