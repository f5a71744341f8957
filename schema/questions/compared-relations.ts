import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import type { BasisName } from '../../cypher/knowledge/evidence/basis.ts'
import type { CitationText } from '../../cypher/knowledge/evidence/citation.ts'
import type { RelationName } from '../../cypher/knowledge/relations/relation.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Citation } from '../claims/citation.ts'
import { Entity } from '../entities/entity.ts'
import { Direction, Relation } from '../entities/relation.ts'
import { connection } from '../lists/connection.ts'
import type { EntityListed } from '../lists/list-questions.ts'

interface HeldEdge {
  /** 0 for the left side, 1 for the right. */
  readonly place: number
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
  readonly since?: string | null
  readonly until?: string | null
}

export interface RelationListed extends EntityListed<EntityRow> {
  readonly relation: RelationName
  readonly direction: typeof Direction.$inferType
  readonly edges: readonly HeldEdge[]
}

export const Held = builder.enumType('Held', {
  description: 'Which side of a comparison has something.',
  values: {
    BOTH: { description: 'Both: what they have in common.' },
    LEFT: { description: 'Only the left one.' },
    RIGHT: { description: 'Only the right one.' },
    ANY: { description: 'One of them or both.' },
  } as const,
})

const ComparedEdge = builder.objectRef<HeldEdge>('ComparedEdge').implement({
  description: 'The edge of one side, with its evidence.',
  fields: (t) => ({
    basis: t.expose('basis', { type: Basis, description: 'What it rests on.' }),
    citations: t.field({
      type: [Citation],
      description: 'Where it can be checked, the strongest evidence first.',
      resolve: ({ citations }) => [...citations],
    }),
    since: t.expose('since', { type: 'PartialDate', nullable: true, description: 'Since when, where known.' }),
    until: t.expose('until', { type: 'PartialDate', nullable: true, description: 'Until when, where it ends.' }),
  }),
})

const ComparedRelation = builder.objectRef<RelationListed>('ComparedRelation').implement({
  description: 'Something that one side or both are related to in the same way.',
  fields: (t) => ({
    relation: t.expose('relation', { type: Relation, description: 'How they are related to it.' }),
    direction: t.expose('direction', {
      type: Direction,
      description: 'Which way the relation reads, seen from the sides.',
    }),
    entity: t.field({ type: Entity, description: 'What they are related to.', resolve: ({ entity }) => entity }),
    left: t.field({
      type: ComparedEdge,
      nullable: true,
      description: "The left side's edge; null where it has none.",
      resolve: ({ edges }) => edges.find(({ place }) => place === 0),
    }),
    right: t.field({
      type: ComparedEdge,
      nullable: true,
      description: "The right side's edge; null where it has none.",
      resolve: ({ edges }) => edges.find(({ place }) => place === 1),
    }),
  }),
})

export const ComparedRelationConnection = connection<RelationListed, RelationListed>('ComparedRelation', {
  node: ComparedRelation,
  toNode: (row) => row,
  of: 'relations',
})
