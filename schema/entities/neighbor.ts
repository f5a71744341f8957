import { lastDay } from '../../cypher/knowledge/dates.ts'
import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import type { BasisName } from '../../cypher/knowledge/evidence/basis.ts'
import type { CitationText } from '../../cypher/knowledge/evidence/citation.ts'
import { timesInForce } from '../../cypher/knowledge/relations/in-force.ts'
import type { RelationName } from '../../cypher/knowledge/relations/relation.ts'
import { latestStanding } from '../../cypher/knowledge/relations/spell.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Citation } from '../claims/citation.ts'
import { knownAt } from '../known-at.ts'
import { connection } from '../lists/connection.ts'
import { type EntityListed, listQuestions } from '../lists/list-questions.ts'
import { page, pageArguments } from '../lists/page.ts'
import { reads } from '../reads.ts'
import { Confidence, type ConfidenceName } from './confidence.ts'
import { Entity, EntityKind } from './entity.ts'
import { LineStatus } from './line-status.ts'
import { Direction, Relation } from './relation.ts'
import { inForceOf, TimeInForce } from './time-in-force.ts'

interface NeighborListed extends EntityListed<EntityRow> {
  readonly relation: RelationName
  readonly direction: typeof Direction.$inferType
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
  readonly since?: string | null
  readonly knownBy?: string | null
  readonly until?: string | null
  readonly spells?: readonly string[] | null
  readonly confidence?: ConfidenceName | null
  readonly note?: string | null
  readonly status?: typeof LineStatus.$inferType | null
}

const NeighborConnection = connection<NeighborListed, EntityRow | string>('Neighbor', {
  node: Entity,
  toNode: ({ entity }) => entity,
  of: 'neighbors',
  edgeFields: (t) => ({
    relation: t.field({ type: Relation, description: 'How the two are related.', resolve: ({ row }) => row.relation }),
    direction: t.field({
      type: Direction,
      description:
        'OUT where the relation reads from the entity to its neighbor, IN the other way, BOTH where it holds both ways.',
      resolve: ({ row }) => row.direction,
    }),
    basis: t.field({ type: Basis, description: 'What the relation rests on.', resolve: ({ row }) => row.basis }),
    citations: t.field({
      type: [Citation],
      description: 'Where the relation can be checked, the strongest evidence first.',
      resolve: ({ row }) => [...row.citations],
    }),
    since: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Since when, where known; of a member that left and came back, since it came back.',
      resolve: ({ row }) => latestStanding(row).since,
    }),
    knownBy: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Of a membership whose `since` is not known: by when a source lists it.',
      resolve: ({ row }) => row.knownBy,
    }),
    until: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Until when, where it has ended.',
      resolve: ({ row }) => latestStanding(row).until,
    }),
    inForce: t.field({
      type: [TimeInForce],
      description: inForceOf,
      resolve: ({ row }) => [...timesInForce(row)],
    }),
    confidence: t.field({
      type: Confidence,
      nullable: true,
      description: 'How sure it is; null where a source states it as it is.',
      resolve: ({ row }) => row.confidence,
    }),
    note: t.string({
      nullable: true,
      description: 'What else is to be known of it.',
      resolve: ({ row }) => row.note,
    }),
    lineStatus: t.field({
      type: LineStatus,
      nullable: true,
      description:
        'Of a line that does not run here, such as one that is planned: how far it has come. Null of whatever holds.',
      resolve: ({ row }) => row.status,
    }),
  }),
})

const neighborsOfEntity = listQuestions<NeighborListed>('neighbors-of-entity')

builder.interfaceField(Entity, 'neighbors', (t) =>
  t.field({
    type: NeighborConnection,
    extensions: reads(),
    nullable: true,
    description:
      "Every edge of this entity, with the neighbor and the fact's sources: by relation, then by the neighbor's name.",
    args: {
      relations: t.arg({
        type: [Relation],
        description: 'Only these relations; all where it is left out, none where it is empty.',
      }),
      direction: t.arg({ type: Direction, defaultValue: 'BOTH', description: 'Which way the relation reads.' }),
      kinds: t.arg({
        type: [EntityKind],
        description: 'Only neighbors of these kinds; all where it is left out, none where it is empty.',
      }),
      asOf: t.arg({
        type: 'PartialDate',
        description:
          'Only relations that hold on this day, those without a known start from the day of the source that lists them; of any time where it is left out.',
      }),
      knownAt: t.arg(knownAt),
      ...pageArguments(t.arg),
    },
    resolve: ({ id }, args, context) => {
      const { relations, direction, kinds, asOf } = args
      const parameters = {
        relations: relations ?? null,
        direction: direction ?? 'BOTH',
        kinds: kinds ?? null,
        day: asOf ? lastDay(asOf) : null,
      }
      return page(context, { field: 'Entity.neighbors', of: id, ...neighborsOfEntity, parameters }, args)
    },
  }),
)
