import type { StatementRow } from '../../cypher/knowledge/claims/claim.ts'
import { claimColumns } from '../../cypher/knowledge/claims/claim-columns.ts'
import { loadSentence, loadSentenceInChinese } from '../../cypher/knowledge/claims/sentence.ts'
import { entity } from '../../cypher/knowledge/entities/entity.ts'
import { builder } from '../builder.ts'
import { Entity } from '../entities/entity.ts'
import { reads } from '../reads.ts'
import { claimNode } from './claim.ts'

const Statement = builder.objectRef<StatementRow>('Statement')

builder.node(Statement, {
  ...claimNode<StatementRow>('STATEMENT'),
  description: 'A claim in words: a subject, a predicate, and an object, words or both; `sentence` reads them as one.',
  fields: (t) => ({
    sentence: t.string({
      extensions: reads(...claimColumns),
      nullable: true,
      description:
        'All of it as one English sentence, without a full stop: "Myanmar is China\'s largest source of imports of tin ore". Who said it is not part of the sentence: `attributedTo` says it.',
      resolve: (statement, _, context) => loadSentence(context, statement),
    }),
    sentenceZh: t.string({
      extensions: reads(...claimColumns),
      nullable: true,
      description:
        'All of it as one Chinese sentence, without a full stop; null where nobody has written one, as for statements that were added later, or where a thing in it has no Chinese name.',
      resolve: (statement, _, context) => loadSentenceInChinese(context, statement),
    }),
    subject: t.field({
      type: Entity,
      extensions: reads('subjectId'),
      nullable: true,
      description: 'What it is about.',
      resolve: ({ subjectId }, _, context) => entity(context, subjectId),
    }),
    object: t.field({
      type: Entity,
      extensions: reads('objectId'),
      nullable: true,
      description:
        'What the subject is related to; the first where there are several, which `roles` lists; null where words alone say it. `objectText` may add to it.',
      resolve: ({ objectId }, _, context) => (objectId ? entity(context, objectId) : null),
    }),
    objectText: t.exposeString('objectText', {
      nullable: true,
      description:
        'What completes the sentence in words: the object where it is no entity, or what is said of it beside the entity. At most twelve words.',
    }),
  }),
})
