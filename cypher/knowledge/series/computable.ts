import type { ObservationRow } from '../claims/observation.ts'
import { decimalKey } from '../derived/decimal-key.ts'
import { overlap, type Span, sameSpan, spanOf } from './span.ts'

/** Of which others among some a thing is a part. */
export type Wholes = ReadonlyMap<string, readonly string[]>

type Side = 'reporterId' | 'partnerId' | 'commodityId'

const sides: readonly Side[] = ['reporterId', 'partnerId', 'commodityId']

/** What has to be the same in a group whose numbers are computed with, and what to add where it is not. */
const single = [
  { property: 'unit', words: 'units', dimension: 'UNIT', field: 'unit' },
  { property: 'kind', words: 'kinds of number', dimension: 'KIND', field: 'kind' },
  { property: 'measure', words: 'measures', dimension: 'MEASURE', field: 'measure' },
  { property: 'flow', words: 'directions of trade', dimension: 'FLOW', field: 'flow' },
] as const

/** What is said twice counts once: of observations that say the same of the same, the first. */
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

/** Why numbers can't be computed with, and what to add so that they can; both go on from "the group". */
export interface Obstacle {
  readonly reason: string
  readonly add: string
}

/** True if the true number lies on one side of the stated one. A rounded number or an estimate ("about") is the best there is, so it is computed with. */
export function isOneSided({ comparator }: Pick<ObservationRow, 'comparator'>): boolean {
  return comparator !== 'EQUAL' && comparator !== 'ABOUT'
}

/**
 * Why the numbers of a group can't be computed with, and what to add; nothing where they can.
 * @param inexact whether numbers that are stated as "over", "under" or "nearly" may be taken as they stand
 */
export function obstacle(group: readonly ObservationRow[], wholes: Wholes, inexact: boolean): Obstacle | undefined {
  for (const { property, words, dimension, field } of single) {
    const [one, other] = new Set(group.map((observation) => observation[property] ?? null))
    if (other !== undefined) {
      return {
        reason: `mixes ${words}, ${one ?? 'none'} and ${other ?? 'none'}`,
        add: `group by ${dimension}, or add \`${field}: [${quoted(field, one ?? other)}]\` to \`where\``,
      }
    }
  }
  const inWords = group.find(isOneSided)
  if (inWords && !inexact) {
    return {
      reason: `holds ${inWords.id}, which is stated as ${inWords.comparator}`,
      add: `add \`comparator: [EQUAL, ABOUT]\` to \`where\`, or \`inexact: true\` to take such numbers as they stand`,
    }
  }
  return overlappingNumbers(group) ?? wholeAndPart(group, wholes) ?? mixedPeriods(group)
}

function quoted(field: string, value: string | null): string {
  return field === 'unit' ? JSON.stringify(value) : String(value)
}

/** Two numbers for one thing at one time, from two sources or for a year and its months. */
function overlappingNumbers(group: readonly ObservationRow[]): Obstacle | undefined {
  const series = new Map<string, ObservationRow[]>()
  for (const observation of group) {
    const name = seriesOf(observation)
    const before = series.get(name) ?? []
    const other = before.find((earlier) => overlap(spanOf(earlier), spanOf(observation)))
    if (other) {
      return {
        reason: `holds two numbers for one thing at one time, ${labelOf(other)} and ${labelOf(observation)}`,
        add: `take one of them with \`source\`, \`basis\`, \`from\` and \`to\`, or group by SOURCE or PERIOD`,
      }
    }
    series.set(name, [...before, observation])
  }
  return undefined
}

/** A number for a whole beside one for its part. */
function wholeAndPart(group: readonly ObservationRow[], wholes: Wholes): Obstacle | undefined {
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
          return {
            reason: `holds a whole and its part, ${labelOf(found)} for ${whole ?? 'all'} and ${labelOf(part)} for ${id}`,
            add: `choose with \`${field}\`${whole === null ? `, or \`has${field.charAt(0).toUpperCase()}${field.slice(1)}\`` : ''}`,
          }
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

/** Periods that are not the same and yet not apart: a year of one partner and some months of it of another. */
function mixedPeriods(group: readonly ObservationRow[]): Obstacle | undefined {
  const spans: { readonly span: Span; readonly of: ObservationRow }[] = []
  for (const observation of group) {
    const span = spanOf(observation)
    const other = spans.find((earlier) => overlap(earlier.span, span) && !sameSpan(earlier.span, span))
    if (other) {
      return {
        reason: `mixes periods that overlap, ${labelOf(other.of)} and ${labelOf(observation)}`,
        add: `add \`from\` and \`to\`, or group by PERIOD`,
      }
    }
    if (!spans.some((earlier) => sameSpan(earlier.span, span))) spans.push({ span, of: observation })
  }
  return undefined
}

/** What an observation is about, whatever its time: two of one series are two numbers for one thing. */
export function seriesOf(observation: ObservationRow): string {
  const { measure, kind, unit, flow, transportMode, valuation, channelId, objectText } = observation
  // "world" in words is what no partner means.
  const words = objectText === 'world' ? null : (objectText ?? null)
  const about = sides.map((side) => observation[side] ?? null)
  const limits = [flow ?? null, transportMode ?? null, valuation ?? null, channelId ?? null]
  return JSON.stringify([measure, kind, unit, ...limits, words, ...about])
}

function labelOf({ id, periodLabel }: ObservationRow): string {
  return `${id} (${periodLabel ?? 'no period'})`
}
