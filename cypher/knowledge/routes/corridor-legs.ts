import type { BasisName } from '../evidence/basis.ts'
import type { CitationText } from '../evidence/citation.ts'
import { type Leg, tenths } from './leg.ts'
import type { LineStatus } from './line-status.ts'
import { greatCircle, type Stop } from './stop.ts'

/** A stop of a corridor or train service; the rows of one come together and in order. */
export interface CorridorStopRow {
  readonly corridor: string
  readonly corridorKind: 'CORRIDOR' | 'SERVICE'
  readonly status: LineStatus
  readonly openedOn?: string | null
  readonly lengthKilometres?: number | null
  readonly lengthBasis?: 'STATED' | 'SECTIONS' | null
  readonly course: number
  readonly stopId: string
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
}

/** The legs by sea of corridors: from a seaport to the next, if that is in another country. Their other legs are those of railways and roads. */
export function seaLegsOfCorridors(
  corridors: readonly (readonly CorridorStopRow[])[],
  stops: ReadonlyMap<string, Stop>,
): readonly Leg[] {
  return corridors
    .filter(([first]) => first?.corridorKind === 'CORRIDOR')
    .flatMap((rows) =>
      rows.slice(1).flatMap((row, index): Leg[] => {
        const before = rows[index]
        const [from, to] = [stops.get(before?.stopId ?? ''), stops.get(row.stopId)]
        if (!before || before.course !== row.course || !from || !to || !isAtSea(from, to)) return []
        const straight = greatCircle(from, to)
        return [
          {
            from,
            to,
            line: row.corridor,
            mode: 'WATER',
            ferry: false,
            kilometres: straight === null ? null : tenths(straight),
            distance: straight === null ? 'UNKNOWN' : 'GREAT_CIRCLE',
            gauges: [],
            status: row.status,
            openedOn: row.openedOn ?? null,
            freight: null,
            confidence: null,
            basis: row.basis,
            citations: row.citations,
          },
        ]
      }),
    )
}

function isAtSea(one: Stop, other: Stop): boolean {
  return one.portKind === 'SEAPORT' && other.portKind === 'SEAPORT' && one.countryId !== other.countryId
}
