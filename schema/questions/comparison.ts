import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import { knownEntity } from '../../cypher/knowledge/entities/known-entity.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { day } from '../as-of.ts'
import { builder } from '../builder.ts'
import { Entity, EntityKind } from '../entities/entity.ts'
import { Relation } from '../entities/relation.ts'
import { every, isIn } from '../filter/expression.ts'
import { knownAt } from '../known-at.ts'
import { listQuestions } from '../lists/list-questions.ts'
import { page, pageArguments } from '../lists/page.ts'
import { pageOfWhole } from '../lists/whole-list.ts'
import { allObservations } from '../observations/matching-observations.ts'
import { ObservationFilter } from '../observations/observation-filter.ts'
import { ComparedNumbersConnection, numbersOfBoth } from './compared-numbers.ts'
import { ComparedRelationConnection, Held, type RelationListed } from './compared-relations.ts'

interface ComparisonRow {
  readonly left: EntityRow
  readonly right: EntityRow
  readonly day: string
}

const relationsOfBoth = listQuestions<RelationListed>('relations-of-both')

const Comparison = builder.objectRef<ComparisonRow>('Comparison').implement({
  description: 'Two entities side by side.',
  fields: (t) => ({
    left: t.field({ type: Entity, description: 'The one.', resolve: ({ left }) => left }),
    right: t.field({ type: Entity, description: 'The other.', resolve: ({ right }) => right }),
    numbers: t.field({
      type: ComparedNumbersConnection,
      nullable: true,
      description:
        'The numbers that both have as reporters, for the same measure, kind, unit, period, partner and commodity: by measure, the latest first.',
      args: {
        where: t.arg({
          type: ObservationFilter.type,
          description: 'Only observations that pass this filter; all where it is left out.',
        }),
        ...pageArguments(t.arg),
      },
      resolve: async ({ left, right }, args, context) => {
        const expression = every([
          isIn('reporterId', [left.id, right.id]),
          await ObservationFilter.expression(args.where, context),
        ])
        const list = async () => numbersOfBoth(await allObservations(context, expression, 'where'), left.id, right.id)
        return pageOfWhole('Comparison.numbers', list, { ...args, left: left.id, right: right.id })
      },
    }),
    relations: t.field({
      type: ComparedRelationConnection,
      nullable: true,
      description:
        'What they are related to in the same way: borders, memberships, agreements, goods … in common or apart, by relation and then by name.',
      args: {
        held: t.arg({ type: Held, defaultValue: 'BOTH', description: 'Which side must have it.' }),
        relations: t.arg({
          type: [Relation],
          description: 'Only these relations; all where it is left out, none where it is empty.',
        }),
        kinds: t.arg({
          type: [EntityKind],
          description: 'Only what is of these kinds; all where it is left out, nothing where it is empty.',
        }),
        ...pageArguments(t.arg),
      },
      resolve: ({ left, right, day }, args, context) => {
        const { held, relations, kinds } = args
        const parameters = { held: held ?? 'BOTH', relations: relations ?? null, kinds: kinds ?? null, day }
        const of = `${left.id} ${right.id}`
        const field = 'Comparison.relations'
        return page(context, { field, of, ...relationsOfBoth, parameters }, { ...args, of, day })
      },
    }),
  }),
})

builder.queryField('compare', (t) =>
  t.field({
    type: Comparison,
    nullable: true,
    description: 'Two entities side by side: the numbers that both have, and what they have in common and apart.',
    args: {
      left: t.arg.id({ required: true, description: 'The one: `country:KAZ`.' }),
      right: t.arg.id({ required: true, description: 'The other: `country:UZB`.' }),
      asOf: t.arg({
        type: 'PartialDate',
        description:
          'Only relations in force on this day; today where it is left out. One without a known start counts as old.',
      }),
      knownAt: t.arg(knownAt),
    },
    resolve: async (_, { left, right, asOf }, context) => {
      if (left === right) {
        throw new BadInput(
          'right',
          `\`left\` and \`right\` are both ${JSON.stringify(left)}: name two different entities`,
        )
      }
      const [one, other] = await Promise.all([knownEntity(context, 'left', left), knownEntity(context, 'right', right)])
      return { left: one, right: other, day: day(asOf, context) }
    },
  }),
)
