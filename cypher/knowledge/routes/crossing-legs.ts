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

/** The legs across borders: one for each mode of transport that both crossings have. */
export function crossingLegs(pairs: readonly PairRow[]): readonly Leg[] {
  return pairs.flatMap(({ one, other, basis, citations }) => {
    const straight = greatCircle(one, other)
    return sharedModes(one, other).map((mode) => ({
      from: one,
      to: other,
      line: null,
      lineKind: null,
      mode,
      kilometres: straight === null ? null : tenths(straight),
      distance: straight === null ? ('UNKNOWN' as const) : ('GREAT_CIRCLE' as const),
      gaugeMillimetres: null,
      basis,
      citations,
    }))
  })
}

/** If sources give the modes of one side only, they count for both; if of neither, a road is assumed. */
function sharedModes(one: Stop, other: Stop): readonly Mode[] {
  const [ours, theirs] = [one.modes ?? [], other.modes ?? []]
  if (ours.length === 0) return theirs.length === 0 ? ['ROAD'] : theirs
  return theirs.length === 0 ? ours : ours.filter((mode) => theirs.includes(mode))
}
