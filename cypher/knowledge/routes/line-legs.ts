import { type BasisName, weakest } from '../evidence/basis.ts'
import type { CitationText } from '../evidence/citation.ts'
import { type DistanceBasis, type Leg, tenths } from './leg.ts'
import { greatCircle, type Mode, type Stop } from './stop.ts'

/** One stop of an open line; a line's rows come together and in order. */
export interface LineStopRow {
  readonly line: string
  readonly lineKind: 'RAILWAY' | 'CORRIDOR'
  readonly lengthKilometres?: number | null
  readonly gaugeMillimetres?: number | null
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
  readonly stop: Stop
}

/** The legs of lines: from each stop to the next. */
export function lineLegs(rows: readonly LineStopRow[]): readonly Leg[] {
  const lines = new Map<string, LineStopRow[]>()
  for (const row of rows) {
    const line = lines.get(row.line)
    if (line) line.push(row)
    else lines.set(row.line, [row])
  }
  return [...lines.values()].flatMap(legsOf)
}

function legsOf(stops: readonly LineStopRow[]): readonly Leg[] {
  const pairs = stops.slice(1).flatMap((row, index) => {
    const before = stops[index]
    return before ? [{ before, row, straight: greatCircle(before.stop, row.stop) }] : []
  })
  const measure = measured(
    stops[0]?.lengthKilometres,
    pairs.map(({ straight }) => straight),
  )
  return pairs.map(({ before, row, straight }) => ({
    from: before.stop,
    to: row.stop,
    line: row.line,
    lineKind: row.lineKind,
    mode: modeOf(row.lineKind, before.stop, row.stop),
    ...measure(straight),
    gaugeMillimetres: row.gaugeMillimetres ?? null,
    basis: weakest([before.basis, row.basis]),
    citations: [...new Set([...before.citations, ...row.citations])],
  }))
}

type Measured = { readonly kilometres: number | null; readonly distance: DistanceBasis }

/** If the stated length of a line is less than this share of the straight distances, it covers only part of the line. Less than 1, since stations are some kilometres from their towns. */
const leastShare = 0.95

/**
 * A stated length covers the whole line, so each leg gets a share in proportion to its straight distance: the ratio of track to straight
 * distance varies less along one line than between lines (1.0 to 1.5 where the data states a length, median 1.2).
 */
function measured(
  stated: number | null | undefined,
  straights: readonly (number | null)[],
): (straight: number | null) => Measured {
  const sum = straights.reduce<number>((total, straight) => total + (straight ?? Number.NaN), 0)
  const isWhole = typeof stated === 'number' && sum > 0 && stated >= leastShare * sum
  return (straight) => {
    if (straight === null) return { kilometres: null, distance: 'UNKNOWN' }
    if (!isWhole) return { kilometres: tenths(straight), distance: 'GREAT_CIRCLE' }
    return { kilometres: tenths((straight / sum) * stated), distance: straights.length === 1 ? 'STATED' : 'SCALED' }
  }
}

/** Every leg is by rail, except that a corridor between seaports of two countries goes by sea. */
function modeOf(lineKind: LineStopRow['lineKind'], one: Stop, other: Stop): Mode {
  const isAtSea = one.portKind === 'SEAPORT' && other.portKind === 'SEAPORT' && one.countryId !== other.countryId
  return lineKind === 'CORRIDOR' && isAtSea ? 'WATER' : 'RAIL'
}
