import { question } from '../../cypher/engine/question.ts'
import type { Keyed } from '../../cypher/engine/reader.ts'
import type { Kind } from '../../cypher/knowledge/entities/entity.ts'
import type { RelationName } from '../../cypher/knowledge/relations/relation.ts'
import { day } from '../as-of.ts'
import { builder } from '../builder.ts'
import { EntityKind } from '../entities/entity.ts'
import { Direction, Relation } from '../entities/relation.ts'
import { type Condition, condition } from './condition.ts'
import { isIn } from './expression.ts'
import { presentIds } from './lists.ts'
import { type HeldRow, held } from './matching-values.ts'

interface RelatedFilterInput {
  relation: RelationName
  direction?: typeof Direction.$inferType | null
  to?: string[] | null
  kinds?: Kind[] | null
  asOf?: string | null
}

const RelatedFilter = builder.inputRef<RelatedFilterInput>('RelatedFilter').implement({
  description: 'An edge that there must be: `{relation: MEMBER_OF, to: ["organization:ASEAN"]}`.',
  fields: (t) => ({
    relation: t.field({ type: Relation, required: true, description: 'How the two are related.' }),
    direction: t.field({ type: Direction, description: 'Which way the relation reads; either way where left out.' }),
    to: t.idList({
      description: 'To one of these; to anything where it is left out. An empty list lets nothing pass.',
    }),
    kinds: t.field({
      type: [EntityKind],
      description: 'To one of these kinds; to any where it is left out. An empty list lets nothing pass.',
    }),
    asOf: t.field({
      type: 'PartialDate',
      description: 'In force on this day; today where left out. An edge without a known start counts as old.',
    }),
  }),
})

const entitiesRelated: Keyed<HeldRow> = question('entities-related')

/** A condition on the edges of entities of a kind. */
export function related(kind: Kind): Condition {
  return condition<RelatedFilterInput>(
    () => RelatedFilter,
    'That have such an edge, whatever else they have.',
    async ({ relation, direction, to, kinds, asOf }, field, context) => {
      const others = to ? await presentIds(context, to, `${field}.to`) : null
      const parameters = {
        kind,
        direction: direction ?? 'BOTH',
        others: others ?? [],
        kinds: others ? [] : [kind],
        otherKinds: kinds ?? null,
        day: day(asOf, context),
      }
      return isIn('id', await held(context, entitiesRelated, relation, parameters, field))
    },
  )
}
