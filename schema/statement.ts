import { question } from '../cypher/engine/question.ts'
import { builder } from './builder.ts'
import { type ClaimRow, claimNode } from './claim.ts'
import { Entity, type EntityRow, entity } from './entity.ts'
import { load } from './loading.ts'

export interface StatementRow extends ClaimRow {
  readonly claimKind: 'STATEMENT'
  readonly subjectId: string
  readonly objectId?: string | null
  readonly objectText?: string | null
}

/** An entity that a claim is about, and the part that it plays in it. */
interface RoleRow {
  readonly key: string
  readonly role: string
  readonly entity: EntityRow
}

const rolesOfClaim = question<RoleRow, { keys: readonly string[] }>('roles-of-claim')

export const ClaimRole = builder.objectRef<RoleRow>('ClaimRole').implement({
  description: 'An entity that a claim is about, and the part that it plays.',
  fields: (t) => ({
    role: t.exposeString('role', { description: 'Such as SUBJECT, OBJECT, PARTNER, COMMODITY, SECTOR, PARTICIPANT.' }),
    entity: t.field({ type: Entity, description: 'The entity.', resolve: ({ entity }) => entity }),
  }),
})

const Statement = builder.objectRef<StatementRow>('Statement')

builder.node(Statement, {
  ...claimNode<StatementRow>('STATEMENT'),
  description: 'A claim in words: a subject, a predicate and mostly an object.',
  fields: (t) => ({
    subject: t.field({
      type: Entity,
      description: 'What it is about.',
      resolve: ({ subjectId }, _, context) => entity(context, subjectId),
    }),
    predicate: t.exposeString('predicate', { description: 'What is said, in words: "largest trading partner of".' }),
    object: t.field({
      type: Entity,
      nullable: true,
      description:
        'What the subject is related to; the first where there are several, which `roles` lists; null where it is no entity.',
      resolve: ({ objectId }, _, context) => (objectId ? entity(context, objectId) : null),
    }),
    objectText: t.exposeString('objectText', {
      nullable: true,
      description: 'The object in words, where it is no entity.',
    }),
    roles: t.field({
      type: [ClaimRole],
      description: 'All that it is about: subject, objects, partner, commodities, sectors …, in order.',
      resolve: ({ id }, _, context) => load(context, rolesOfClaim, id).then((rows) => [...rows]),
    }),
  }),
})
