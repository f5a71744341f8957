import { BadInput } from '../../cypher/knowledge/errors.ts'
import type { Candidate } from '../../cypher/knowledge/reconcile/ranked.ts'
import {
  longestName,
  mostCandidates,
  mostNames,
  type Reconciled,
  reconcile,
} from '../../cypher/knowledge/reconcile/reconcile.ts'
import { builder } from '../builder.ts'
import { Entity, EntityKind } from '../entities/entity.ts'

const NameFit = builder.enumType('NameFit', {
  description: 'How a name or code is like what somebody wrote.',
  values: {
    CODE: { description: 'A public code was written, alone or beside the name.' },
    NAME: { description: 'It is the name, in English or Chinese, as it is written.' },
    ALIAS: { description: 'It is another name, or the name in another language, as it is written.' },
    SPELLING: {
      description:
        'It is the same but for case, accents, punctuation, the order of words, or words such as `Republic of`.',
    },
    TYPO: { description: 'One to three letters are wrong.' },
    PART: { description: 'They have some words in common, or a tariff number lies in it.' },
  } as const,
})

const NameCandidate = builder.objectRef<Candidate>('NameCandidate').implement({
  description: 'An entity that a name may mean.',
  fields: (t) => ({
    score: t.exposeInt('score', {
      description:
        'How well it fits, 0 to 100. 100: the name or a code as written; 98: an alias, or the name in another language; 94 to 96: but for case, accents and punctuation; 90 to 92: but for the order of words, blanks, or words such as `Republic of`; 86 down to 70: one to three wrong letters; up to 70: a part of the name. 2 more where its country or code agrees with what was asked for, 35 or 40 less where it does not, 30 less for another kind, 14 less where something in parentheses or after a comma is left out.',
    }),
    match: t.exposeBoolean('match', {
      description:
        'True only where it is safe to take this one without a look: a whole name or code, at least 10 ahead of the next, with nothing that speaks against it. Never for a typo or a part of a name, nor for towns, provinces and small ports without their country, since they have namesakes; nor for two letters or a bare number unless `kinds` says what it is a code of.',
    }),
    fit: t.expose('fit', { type: NameFit, description: 'In which way it fits.' }),
    matched: t.exposeString('matched', { description: 'The name or code of the entity that fits.' }),
    node: t.field({ type: Entity, description: 'The entity.', resolve: ({ entity }) => entity }),
  }),
})

const ReconciledName = builder.objectRef<Reconciled>('ReconciledName').implement({
  description: 'What a name in a table may mean.',
  fields: (t) => ({
    candidates: t.field({
      type: [NameCandidate],
      description: 'The entities that it may mean, the likeliest first; empty where nothing is like it.',
      args: {
        limit: t.arg.int({ defaultValue: 5, description: `How many at most, 1 to ${mostCandidates}.` }),
      },
      resolve: ({ candidates }, { limit }) => {
        const most = limit ?? 5
        if (most < 1 || most > mostCandidates)
          throw new BadInput('limit', `\`limit\` is ${most}: ask for 1 to ${mostCandidates}`)
        return candidates.slice(0, most)
      },
    }),
    remark: t.exposeString('remark', {
      nullable: true,
      description:
        'What is to be said of the name: that a code of UN Comtrade such as 490, "Other Asia, nes", is no country. Null for nearly every name.',
    }),
  }),
})

const NameToMatch = builder.inputType('NameToMatch', {
  description: 'A name as somebody wrote it, and what else is known of what it means.',
  fields: (t) => ({
    text: t.string({
      required: true,
      description: `The name or code, at most ${longestName} characters: \`Shanghai (CNSHA)\`, \`Korea, Rep.\`, \`HS 2609\`.`,
    }),
    kinds: t.field({
      type: [EntityKind],
      description: 'The kinds that may be meant; all where it is left out, none where it is empty.',
    }),
    otherKinds: t.boolean({
      defaultValue: false,
      description: 'Whether other kinds may be meant too, though less likely; they are never matched.',
    }),
    country: t.string({
      description: 'The country that it lies in, or is: an id, a code or a name.',
    }),
    code: t.string({ description: 'A public code that it should list.' }),
  }),
})

builder.queryField('reconcile', (t) =>
  t.field({
    type: [ReconciledName],
    nullable: true,
    description:
      'What do the names in a column of a table mean? For each the entities that it may mean, with scores that tell how sure that is. Knows names in other languages, codes with and without blanks, dots and leading zeros, codes beside names, names with their country, words in another order, typos, and the codes that only UN Comtrade uses. `search` is for what somebody types.',
    args: {
      queries: t.arg({
        type: [NameToMatch],
        required: true,
        description: `The names, at most ${mostNames}.`,
      }),
    },
    resolve: async (_, { queries }, context) => [
      ...(await reconcile(
        context,
        queries.map(({ text, kinds, otherKinds, country, code }) => ({
          text,
          kinds: kinds ?? undefined,
          otherKinds: otherKinds ?? undefined,
          country: country ?? undefined,
          code: code ?? undefined,
        })),
      )),
    ],
  }),
)
