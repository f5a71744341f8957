import type { ObservationRow } from '../claims/observation.ts'
import { decimalKey } from '../derived/decimal-key.ts'
import { overlap, type Span, sameSpan, spanOf } from './span.ts'

/** For each id, the ids that it is a part of. */
export type Wholes = ReadonlyMap<string, readonly string[]>

type Side = 'reporterId' | 'partnerId' | 'commodityId'

const sides: readonly Side[] = ['reporterId', 'partnerId', 'commodityId']

/** The properties that must be equal in a group before its numbers are computed, and the argument that separates them. */
const single = [
  { property: 'unit', words: 'units', dimension: 'UNIT', field: 'unit' },
  { property: 'kind', words: 'kinds of number', dimension: 'KIND', field: 'kind' },
  { property: 'measure', words: 'measures', dimension: 'MEASURE', field: 'measure' },
  { property: 'flow', words: 'directions of trade', dimension: 'FLOW', field: 'flow' },
] as const

/** Removes duplicates: of observations that state the same number for the same thing and period, only the first stays. */
export function onceEach(observations: readonly ObservationRow[]): readonly ObservationRow[] {
  const seen = new Set<string>()
  return observations.filter((observation) => {
    const { first, last } = spanOf(observation)
    const name = JSON.stringify([
      seriesOf(observation),
      first,
      last,
      decimalKey(observation.value),
      observation.comparator,
    ])
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
}

/**
 * The reason why the numbers of a group can't be computed, and the argument to add; undefined if they can.
 * @param inexact whether numbers that are stated as "over", "nearly" or "about" may be taken as they stand
 */
export function obstacle(group: readonly ObservationRow[], wholes: Wholes, inexact: boolean): string | undefined {
  for (const { property, words, dimension, field } of single) {
    const [one, other] = new Set(group.map((observation) => observation[property] ?? null))
    if (other !== undefined) {
      return `mixes ${words}, ${one ?? 'none'} and ${other ?? 'none'}: group by ${dimension}, or add \`${field}: [${quoted(field, one ?? other)}]\` to \`where\``
    }
  }
  const inexactOne = group.find(({ comparator }) => comparator !== 'EQUAL')
  if (inexactOne && !inexact) {
    return `holds ${inexactOne.id}, which is stated as ${inexactOne.comparator}: add \`comparator: [EQUAL]\` to \`where\`, or \`inexact: true\` to take such numbers as they stand`
  }
  return overlappingNumbers(group) ?? wholeAndPart(group, wholes) ?? mixedPeriods(group)
}

function quoted(field: string, value: string | null): string {
  return field === 'unit' ? JSON.stringify(value) : String(value)
}

/** Two numbers for one thing at one time, from two sources or for a year and its months. */
function overlappingNumbers(group: readonly ObservationRow[]): string | undefined {
  const series = new Map<string, ObservationRow[]>()
  for (const observation of group) {
    const name = seriesOf(observation)
    const before = series.get(name) ?? []
    const other = before.find((earlier) => overlap(spanOf(earlier), spanOf(observation)))
    if (other) {
      return `holds two numbers for one thing at one time, ${labelOf(other)} and ${labelOf(observation)}: take one of them with \`source\`, \`basis\`, \`from\` and \`to\`, or group by SOURCE or PERIOD`
    }
    series.set(name, [...before, observation])
  }
  return undefined
}

/** A number for a whole and another for its part. */
function wholeAndPart(group: readonly ObservationRow[], wholes: Wholes): string | undefined {
  const bySeries = groupedBySeries(group)
  for (const part of group) {
    for (const side of sides) {
      const id = part[side]
      if (!id) continue
      for (const whole of [...(wholes.get(id) ?? []), ...(side === 'reporterId' ? [] : [null])]) {
        const found = bySeries
          .get(seriesOf({ ...part, [side]: whole }))
          ?.find((other) => overlap(spanOf(other), spanOf(part)))
        if (found) {
          const field = side.replace('Id', '')
          return `holds a whole and its part, ${labelOf(found)} for ${whole ?? 'all'} and ${labelOf(part)} for ${id}: choose with \`${field}\`${whole === null ? `, or \`has${field.charAt(0).toUpperCase()}${field.slice(1)}\`` : ''}`
        }
      }
    }
  }
  return undefined
}

function groupedBySeries(group: readonly ObservationRow[]): Map<string, ObservationRow[]> {
  const bySeries = new Map<string, ObservationRow[]>()
  for (const observation of group) {
    const name = seriesOf(observation)
    bySeries.set(name, [...(bySeries.get(name) ?? []), observation])
  }
  return bySeries
}

/** Periods that overlap without being equal: a year for one partner and some months of it for another. */
function mixedPeriods(group: readonly ObservationRow[]): string | undefined {
  const spans: { readonly span: Span; readonly of: ObservationRow }[] = []
  for (const observation of group) {
    const span = spanOf(observation)
    const other = spans.find((earlier) => overlap(earlier.span, span) && !sameSpan(earlier.span, span))
    if (other) {
      return `mixes periods that overlap, ${labelOf(other.of)} and ${labelOf(observation)}: add \`from\` and \`to\`, or group by PERIOD`
    }
    if (!spans.some((earlier) => sameSpan(earlier.span, span))) spans.push({ span, of: observation })
  }
  return undefined
}

/** The key of the series that an observation belongs to: everything it is about except its period. */
export function seriesOf(observation: ObservationRow): string {
  const { measure, kind, unit, flow, transportMode, channelId, objectText } = observation
  // "world" as text means the same as no partner.
  const words = objectText === 'world' ? null : (objectText ?? null)
  const about = sides.map((side) => observation[side] ?? null)
  return JSON.stringify([measure, kind, unit, flow ?? null, transportMode ?? null, channelId ?? null, words, ...about])
}

function labelOf({ id, periodLabel }: ObservationRow): string {
  return `${id} (${periodLabel ?? 'no period'})`
}
