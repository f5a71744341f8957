import type { StatementRow } from '../../cypher/knowledge/claims/claim.ts'
import { entity } from '../../cypher/knowledge/entities/entity.ts'
import { builder } from '../builder.ts'
import { Entity } from '../entities/entity.ts'
import { claimNode } from './claim.ts'

const Statement = builder.objectRef<StatementRow>('Statement')

builder.node(Statement, {
  ...claimNode<StatementRow>('STATEMENT'),
  description: 'A claim in words: a subject, a predicate and mostly an object.',
  fields: (t) => ({
    subject: t.field({
      type: Entity,
      nullable: true,
      description: 'What it is about.',
      resolve: ({ subjectId }, _, context) => entity(context, subjectId),
    }),
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
  }),
})
