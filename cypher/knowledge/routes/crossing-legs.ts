import type { BasisName } from '../evidence/basis.ts'
import type { CitationText } from '../evidence/citation.ts'
import { type Leg, tenths } from './leg.ts'
import { greatCircle, type Mode, type Stop } from './stop.ts'

/** Two crossings that face each other across a border. */
export interface PairRow {
  readonly one: Stop
  readonly other: Stop
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
}

/** Below this many kilometres two positions are one point that stands for both crossings. */
const samePoint = 0.5

/**
 * The legs by road and river across borders: one for each mode of transport that both crossings have. Those by rail are sections of
 * railways.
 */
export function crossingLegs(pairs: readonly PairRow[]): readonly Leg[] {
  return pairs.flatMap(({ one, other, basis, citations }) => {
    const straight = greatCircle(one, other)
    const isKnown = straight !== null && straight >= samePoint
    return sharedModes(one, other)
      .filter((mode) => mode !== 'RAIL')
      .map(
        (mode): Leg => ({
          from: one,
          to: other,
          line: null,
          mode,
          ferry: false,
          kilometres: isKnown ? tenths(straight) : null,
          distance: isKnown ? 'GREAT_CIRCLE' : 'UNKNOWN',
          gauges: [],
          status: 'OPEN',
          openedOn: null,
          freight: null,
          confidence: null,
          basis,
          citations,
        }),
      )
  })
}

/** If sources give the modes of one side only, they count for both; if of neither, a road is assumed. */
function sharedModes(one: Stop, other: Stop): readonly Mode[] {
  const [ours, theirs] = [one.modes ?? [], other.modes ?? []]
  if (ours.length === 0) return theirs.length === 0 ? ['ROAD'] : theirs
  return theirs.length === 0 ? ours : ours.filter((mode) => theirs.includes(mode))
}
