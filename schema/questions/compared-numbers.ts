import type { ObservationRow } from '../../cypher/knowledge/claims/observation.ts'
import { entity } from '../../cypher/knowledge/entities/entity.ts'
import { isOneSided, onceEach, seriesOf } from '../../cypher/knowledge/series/computable.ts'
import { spanOf } from '../../cypher/knowledge/series/span.ts'
import { builder } from '../builder.ts'
import { Period } from '../claims/claim.ts'
import { Measure } from '../claims/measure.ts'
import { Flow, Observation, ObservationKind } from '../claims/observation.ts'
import { Entity } from '../entities/entity.ts'
import { connection } from '../lists/connection.ts'
import { difference } from '../lists/number-summary.ts'
import type { ListedRow } from '../lists/page.ts'

/** What both sides have a number for: one measure, unit, period, partner and commodity. */
interface NumbersListed extends ListedRow {
  readonly left: readonly ObservationRow[]
  readonly right: readonly ObservationRow[]
  readonly one: ObservationRow
}

const ComparedNumbers = builder.objectRef<NumbersListed>('ComparedNumbers').implement({
  description: 'Numbers that both sides have for the same measure, kind, unit, period, partner and commodity.',
  fields: (t) => ({
    measure: t.field({ type: Measure, description: 'What is measured.', resolve: ({ one }) => one.measure }),
    kind: t.field({ type: ObservationKind, description: 'What the numbers are.', resolve: ({ one }) => one.kind }),
    unit: t.string({ description: 'Their unit.', resolve: ({ one }) => one.unit }),
    flow: t.field({
      type: Flow,
      nullable: true,
      description: 'Which way the goods go, where they are about trade.',
      resolve: ({ one }) => one.flow,
    }),
    period: t.field({
      type: Period,
      nullable: true,
      description: 'The period of both; null where they have none.',
      resolve: ({ one }) => (one.periodLabel || one.periodStart || one.periodEnd ? one : null),
    }),
    partner: t.field({
      type: Entity,
      nullable: true,
      description: 'With whom, on both sides; null means the world, or that they have none.',
      resolve: ({ one }, _, context) => (one.partnerId ? entity(context, one.partnerId) : null),
    }),
    commodity: t.field({
      type: Entity,
      nullable: true,
      description: 'Of what, on both sides; null means all goods, or that they have none.',
      resolve: ({ one }, _, context) => (one.commodityId ? entity(context, one.commodityId) : null),
    }),
    left: t.field({
      type: [Observation],
      description: 'What is said of the left side, the strongest evidence first; several where sources disagree.',
      resolve: ({ left }) => [...left],
    }),
    right: t.field({
      type: [Observation],
      description: 'What is said of the right side, the strongest evidence first; several where sources disagree.',
      resolve: ({ right }) => [...right],
    }),
    difference: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'The left number less the right one, exactly; null where sources disagree, or a number is stated otherwise than EQUAL or ABOUT.',
      resolve: ({ left, right }) => {
        const [[one, another], [its, itsOther]] = [onceEach(left), onceEach(right)]
        if (!one || !its || another || itsOther) return null
        return isOneSided(one) || isOneSided(its) ? null : difference(one.value, its.value)
      },
    }),
  }),
})

export const ComparedNumbersConnection = connection<NumbersListed, NumbersListed>('ComparedNumbers', {
  node: ComparedNumbers,
  toNode: (row) => row,
  of: 'pairs of numbers',
})

/** The numbers that both sides have, by measure, and then the latest first. */
export function numbersOfBoth(
  observations: readonly ObservationRow[],
  leftId: string,
  rightId: string,
): readonly NumbersListed[] {
  const found = new Map<string, ObservationRow[]>()
  for (const observation of observations) {
    const { first, last } = spanOf(observation)
    const what = seriesOf({ ...observation, reporterId: '' })
    const name = JSON.stringify([
      observation.measure,
      observation.kind,
      observation.unit,
      turned(last),
      turned(first),
      what,
    ])
    found.set(name, [...(found.get(name) ?? []), observation])
  }
  return [...found]
    .flatMap(([sortKey, members]): NumbersListed[] => {
      const left = members.filter(({ reporterId }) => reporterId === leftId)
      const right = members.filter(({ reporterId }) => reporterId === rightId)
      const [one] = left
      return one && right.length > 0 ? [{ key: leftId, sortKey, left, right, one }] : []
    })
    .sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1))
}

/** A date whose later days sort first. */
function turned(date: string): string {
  return date.replace(/\d/g, (digit) => String(9 - Number(digit)))
}
