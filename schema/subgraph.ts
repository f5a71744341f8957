import { printSchemaWithDirectives } from '@graphql-tools/utils'
import { resolveNodes } from '@pothos/plugin-relay'
import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  isInterfaceType,
} from 'graphql'
import { GlobalId } from '../cypher/knowledge/entities/global-id.ts'
import { BadInput } from '../cypher/knowledge/errors.ts'
import { builder } from './builder.ts'
import { startLists } from './reads.ts'
import type { Request } from './request.ts'

/** The most things that a gateway may ask for at once. */
const mostRepresentations = 1_000

/** The version of Apollo Federation, and what is used of it. */
const link = { url: 'https://specs.apollo.dev/federation/v2.6', import: ['@key', '@shareable'] }

/**
 * Adds what Apollo Federation 2 asks of a subgraph: `_service` with the schema's text, and `_entities`, by which a gateway finds
 * anything that has an id. Other subgraphs refer to it by that: `type Port @key(fields: "id") { id: ID! }`.
 * @param schema whose types are marked in place
 * @returns a schema of the same types with another Query
 * @source https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec
 */
export function asSubgraph(schema: GraphQLSchema): GraphQLSchema {
  const { query, types, extensions, ...config } = schema.toConfig()
  const node = schema.getType('Node')
  const entities = isInterfaceType(node) ? [...schema.getPossibleTypes(node)] : []
  for (const type of entities) type.extensions = { ...type.extensions, directives: { key: { fields: 'id' } } }
  // Every subgraph with pages has this type.
  const page = schema.getType('PageInfo')
  if (page) page.extensions = { ...page.extensions, directives: { shareable: {} } }

  const federated = { ...config, types: types.filter((type) => type !== query) }
  const sdl = printSchemaWithDirectives(
    new GraphQLSchema({ ...federated, query, extensions: { ...extensions, directives: { link } } }),
  )
  return new GraphQLSchema({ ...federated, extensions, query: withEntities(query, entities, sdl) })
}

function withEntities(
  query: GraphQLObjectType | null | undefined,
  entities: readonly GraphQLObjectType[],
  sdl: string,
): GraphQLObjectType {
  const { fields, ...config } = query?.toConfig() ?? { name: 'Query', fields: {} }
  return new GraphQLObjectType<unknown, Request>({
    ...config,
    fields: {
      ...fields,
      _entities: {
        description: `For gateways: the things that other subgraphs refer to, null in the place of one that is not there. At most ${mostRepresentations}.`,
        type: new GraphQLNonNull(new GraphQLList(entityUnion(entities))),
        args: {
          representations: {
            description: 'The type and the id of each.',
            type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(Any))),
          },
        },
        resolve: (_, { representations }: { representations: readonly unknown[] }, context, info) => {
          if (representations.length > mostRepresentations) {
            const message = `\`representations\` lists ${representations.length} things; ${mostRepresentations} are allowed: ask in parts`
            throw new BadInput('representations', message)
          }
          return representations.map(async (representation, place) => {
            const global = idIn(representation, `representations[${place}]`)
            startLists(context, info, global.typename, global.id)
            const [found] = await resolveNodes(builder, context, info, [global])
            // A former id may lead to a thing of another kind, which is not what the gateway asked for.
            return found instanceof Error || typenameOf(found) === global.typename ? found : null
          })
        },
      },
      _service: {
        description: 'For gateways: the text of this subgraph.',
        type: new GraphQLNonNull(Service),
        resolve: () => ({ sdl }),
      },
    },
  })
}

/** @throws {BadInput} if it isn't `{ __typename, id }` of one kind of thing */
function idIn(representation: unknown, argument: string): ReturnType<typeof GlobalId.parse> {
  const { __typename, id } = (representation ?? {}) as { readonly __typename?: unknown; readonly id?: unknown }
  const global = GlobalId.parse(String(id), `${argument}.id`)
  if (global.typename !== __typename) {
    throw new BadInput(argument, `${JSON.stringify(id)} is the id of a ${global.typename}, not of a ${__typename}`)
  }
  return global
}

function typenameOf(found: unknown): string | undefined {
  const { id } = (found ?? {}) as { readonly id?: string }
  return id === undefined ? undefined : GlobalId.parse(id).typename
}

/** The names of these three are the specification's. */
const Any = new GraphQLScalarType({
  name: '_Any',
  description: 'What a gateway knows of a thing: its type and its id.',
})

const Service = new GraphQLObjectType({
  name: '_Service',
  description: 'What a gateway is told of this subgraph.',
  fields: {
    sdl: { description: 'Its schema with the directives of Federation.', type: new GraphQLNonNull(GraphQLString) },
  },
})

function entityUnion(types: readonly GraphQLObjectType[]): GraphQLUnionType {
  return new GraphQLUnionType({
    name: '_Entity',
    description: 'Everything with an id.',
    types,
    resolveType: typenameOf,
  })
}
