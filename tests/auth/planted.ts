import type { ObjectRef } from '@pothos/core'
import type { GraphQLSchema } from 'graphql'
import { builder } from '../../schema/builder.ts'
import { schema, subgraph } from '../../schema/index.ts'
import type { EntrepotTypes } from '../../schema/schema-types.ts'

/** What the planted resolvers have done. */
export const done = { planted: 0, counted: 0 }

let extended: GraphQLSchema | undefined

/**
 * Adds to the schema, once for all tests of a process, what they ask: `plant`, a mutation that needs facts:write; and of `about` the fields `secret`, which needs
 * facts:review, `nosy`, which looks at the viewer and doesn't say so, and `counted`. Servers with `federation` have them.
 * @returns the schema with them
 */
export function plant(): GraphQLSchema {
  extended ??= planted()
  return extended
}

function planted(): GraphQLSchema {
  const about = builder.configStore.getTypeConfig('About').name as never as ObjectRef<EntrepotTypes, object>
  if (!schema.getMutationType()) builder.mutationType({ description: 'Planted.' })
  builder.mutationField('plant', (t) =>
    t.string({
      description: 'Planted.',
      nullable: true,
      args: { id: t.arg.id({ required: true, description: 'Of a thing that is there or not.' }) },
      authScopes: { may: 'facts:write' },
      resolve: async (_, { id }, { viewer }) => {
        done.planted += 1
        await new Promise((later) => setTimeout(later, 1))
        return `${viewer?.id} ${id}`
      },
    }),
  )
  builder.objectField(about, 'secret', (t) =>
    t.string({
      description: 'Planted.',
      nullable: true,
      args: { id: t.arg.id({ description: 'Of a thing that is there or not.' }) },
      authScopes: { may: 'facts:review' },
      resolve: async (_, { id }, { viewer }) => {
        await new Promise((later) => setTimeout(later, 1))
        return `${viewer?.id} ${id}`
      },
    }),
  )
  builder.objectField(about, 'nosy', (t) =>
    t.string({ description: 'Planted.', nullable: true, resolve: (_, __, { viewer }) => viewer?.id ?? 'nobody' }),
  )
  builder.objectField(about, 'nosyOfHeaders', (t) =>
    t.string({
      description: 'Planted.',
      nullable: true,
      resolve: (_, __, context) =>
        (context as unknown as { request: globalThis.Request }).request.headers.get('authorization'),
    }),
  )
  builder.objectField(about, 'counted', (t) =>
    t.int({
      description: 'Planted.',
      resolve: async () => {
        done.counted += 1
        await new Promise((later) => setTimeout(later, 20))
        return 1
      },
    }),
  )
  return subgraph()
}
