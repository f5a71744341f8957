import { builder } from '../builder.ts'
import { EntityKind } from '../entities/entity.ts'
import { EntityResult } from './entity-written.ts'
import { CitationInput, dryRun, signature } from './inputs.ts'
import { EntityPropertiesInput } from './properties-input.ts'
import { act } from './written.ts'

const PutEntityInput = builder.inputType('PutEntityInput', {
  description: 'An entity, or what is to be added to one. What is left out stays as it is.',
  fields: (t) => ({
    id: t.id({
      description:
        'The id of the entity to add to; or the one that a new entity is to have, its kind in lower case with a code: `port:CNHRS`. Made of kind, name and country if left out.',
    }),
    kind: t.field({
      type: EntityKind,
      description: 'Of a new entity: what kind of thing it is. It stays that for good.',
    }),
    name: t.string({
      description: 'The name in English, up to 300 characters, needed of a new entity. The old name becomes an alias.',
    }),
    nameZh: t.string({ description: 'The name in Chinese, in simplified characters, up to 300.' }),
    aliases: t.stringList({
      description: 'Other names, added to those that are known: up to 100. An empty list adds none.',
    }),
    codes: t.stringList({
      description:
        'Public codes, added to those that are known: up to 100 of 60 characters each. An empty list adds none.',
    }),
    country: t.id({
      description: 'The id of the country in which it lies: of ports and places, which need it, and regions.',
    }),
    region: t.id({ description: 'The id of the region in which a port or place lies.' }),
    properties: t.field({ type: EntityPropertiesInput, description: 'What its kind has besides.' }),
    citations: t.field({
      type: [CitationInput],
      required: true,
      description: 'Where it can be checked: 1 to 100 sources.',
    }),
    ...signature(t),
  }),
})

builder.mutationField('putEntity', (t) =>
  t.field({
    type: EntityResult,
    nullable: true,
    authScopes: { may: 'facts:propose' },
    description:
      'Adds an entity, or adds to what is known of one. A new one of the name and kind of another is a twin.',
    args: {
      input: t.arg({ type: PutEntityInput, required: true, description: 'The entity.' }),
      dryRun: t.arg.boolean(dryRun),
    },
    resolve: (_, { input, dryRun }, context) => act(context, 'PUT_ENTITY', input, dryRun),
  }),
)
