import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime'
import { printSchemaWithDirectives } from '@graphql-tools/utils'
import { composeServices } from '@theguild/federation-composition'
import { GraphQLError, isInterfaceType, isObjectType, parse } from 'graphql'
import { createSchema, createYoga } from 'graphql-yoga'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { builder } from '../../schema/builder.ts'
import { schema, subgraph } from '../../schema/index.ts'
import type { GraphqlPlugin } from '../../src/serving/graphql.ts'
import { onEachEngine, onEmbedded } from '../engines.ts'
import { post, served } from './serving.ts'

/** Another team's subgraph: ships that call at ports which only Entrepôt knows more of. */
const shipsText = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key"])
  type Query {
    ships: [Ship]
  }
  type Ship @key(fields: "imo") {
    imo: ID!
    calls: [Port]
    flag: Country
  }
  type Port @key(fields: "id") {
    id: ID!
    berths: Int
  }
  type Country @key(fields: "id", resolvable: false) {
    id: ID!
  }
`
const berths: Readonly<Record<string, number>> = { 'port:CNSHA': 125, 'port:DEHAM': 50 }
const ships = [
  { imo: '1', calls: [{ id: 'port:CNSHA' }, { id: 'port:DEHAM' }], flag: { id: 'country:PAN' } },
  { imo: '2', calls: [{ id: 'port:XXXXX' }], flag: null },
]

interface Reference {
  readonly __typename: string
  readonly id: string
}

/** Serves the ships with the specification's two fields, by Yoga alone. @returns its address and how to end it */
async function serveShips(): Promise<{ readonly address: string; readonly end: () => void }> {
  const yoga = createYoga({
    logging: false,
    schema: createSchema({
      typeDefs: `${shipsText.replace(/extend schema.*\n/, '').replaceAll(/@key\([^)]*\)/g, '')}
        scalar _Any
        type _Service { sdl: String! }
        union _Entity = Ship | Port | Country
        extend type Query { _service: _Service!, _entities(representations: [_Any!]!): [_Entity]! }`,
      resolvers: {
        Query: {
          ships: () => ships,
          _service: () => ({ sdl: shipsText }),
          _entities: (_: unknown, { representations }: { representations: readonly Reference[] }) => representations,
        },
        Port: { berths: ({ id }: Reference) => berths[id] ?? null },
        _Entity: { __resolveType: ({ __typename }: Reference) => __typename },
      },
    }),
  })
  const http = createServer(yoga)
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  return {
    address: `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`,
    end: () => {
      http.closeAllConnections()
      http.close()
    },
  }
}

/** Asks a subgraph for its text, as `rover subgraph introspect` does. */
async function textOf(address: string): Promise<string> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  })
  return (await response.json()).data._service.sdl
}

onEachEngine('a subgraph of Apollo Federation', (graph) => {
  const ends: (() => unknown)[] = []
  let own = ''
  let ask: (query: string) => Promise<{ readonly data?: unknown; readonly errors?: unknown }>

  beforeAll(async () => {
    own = await served(graph, { federation: true })
    const { address, end } = await serveShips()
    ends.push(end)
    const composed = composeServices([
      { name: 'entrepot', url: `${own}/graphql`, typeDefs: parse(await textOf(`${own}/graphql`)) },
      { name: 'ships', url: address, typeDefs: parse(await textOf(address)) },
    ])
    expect(composed.errors ?? []).toEqual([])
    const gateway = createGatewayRuntime({
      supergraph: composed.supergraphSdl ?? '',
      logging: false,
      maskedErrors: false,
    })
    ends.push(() => gateway[Symbol.asyncDispose]())
    ask = async (query) => {
      const response = await gateway.fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
      return response.json()
    }
  })
  afterAll(() => Promise.all(ends.map((end) => end())))

  it("a gateway joins another subgraph's things with what the graph knows of them, time after time", async () => {
    for (let time = 0; time < 4; time++) {
      expect(
        await ask(
          '{ ships { imo flag { name iso3 } calls { id berths name country { name organizations(first: 1) { totalCount } } } } }',
        ),
      ).toEqual({
        data: {
          ships: [
            {
              imo: '1',
              flag: { name: 'Panama', iso3: 'PAN' },
              calls: [
                {
                  id: 'port:CNSHA',
                  berths: 125,
                  name: 'Shanghai',
                  country: { name: 'China', organizations: { totalCount: expect.any(Number) } },
                },
                {
                  id: 'port:DEHAM',
                  berths: 50,
                  name: 'Hamburg',
                  country: { name: 'Germany', organizations: { totalCount: expect.any(Number) } },
                },
              ],
            },
            { imo: '2', flag: null, calls: [null] },
          ],
        },
        // A ship that calls at a port which isn't there: the gateway says what is missing.
        errors: [expect.objectContaining({ message: 'Cannot return null for non-nullable field Port.name.' })],
      })
    }
  })

  it("a gateway asks another subgraph about the graph's ports", async () => {
    const { data, errors } = await ask(
      '{ portsServing(place: "country:CHN", first: 100) { totalCount } entity(id: "port:CNSHA") { name ... on Port { berths } } }',
    )
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({ entity: { name: 'Shanghai', berths: 125 } })
  })

  const entities = (representations: unknown) =>
    post(own, {
      query:
        'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Port { name } ... on Claim { id citations { source { id } } } } }',
      variables: { of: representations },
    })

  it('things of every kind come in the order asked, a missing one as null', async () => {
    for (let time = 0; time < 4; time++) {
      const { body } = await entities([
        { __typename: 'Port', id: 'port:CNSHA' },
        { __typename: 'Port', id: 'port:XXXXX' },
        { __typename: 'Observation', id: 'observation:F004' },
        { __typename: 'Source', id: 'source:S4' },
        // Moscow was a port of the graph and is a town.
        { __typename: 'Port', id: 'port:RUMOW' },
      ])
      expect(body.errors).toBeUndefined()
      expect(body.data?._entities).toEqual([
        { __typename: 'Port', name: 'Shanghai' },
        null,
        { __typename: 'Observation', id: 'observation:F004', citations: expect.any(Array) },
        { __typename: 'Source' },
        null,
      ])
    }
  })

  it.each([
    ['an id of another type', [{ __typename: 'Port', id: 'country:CHN' }], 'is the id of a Country, not of a Port'],
    ['no id of the graph', [{ __typename: 'Port', id: 'nothing' }], 'is not an id'],
    ['no id at all', [{ __typename: 'Port' }], 'is not an id'],
    ['no object', ['port:CNSHA'], 'is not an id'],
    ['too many', Array(1_001).fill({ __typename: 'Port', id: 'port:CNSHA' }), 'lists 1001 things; 1000 are allowed'],
  ])('a wrong reference is an error that names it: %s', async (_, representations, message) => {
    const { body } = await entities(representations)
    expect(body.errors?.[0]?.message).toContain(message)
    expect(body.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  })
})

onEmbedded('the subgraph', (graph) => {
  it('is there only where it is switched on', async () => {
    const { body } = await post(await served(graph), { query: '{ _service { sdl } }' })
    expect(body.errors?.[0]?.message).toContain('Cannot query field "_service"')
  })

  it('is refused by a plugin that refuses', async () => {
    const closed: GraphqlPlugin = {
      onExecute() {
        throw new GraphQLError('Sign in', { extensions: { code: 'FORBIDDEN' } })
      },
    }
    const { body } = await post(await served(graph, { federation: true, plugins: [closed] }), {
      query: '{ _service { sdl } }',
    })
    expect(body.errors?.[0]?.message).toBe('Sign in')
  })
})

it('everything with an id is an entity of the subgraph, and all else of the schema is as it was', () => {
  const text = printSchemaWithDirectives(subgraph())
  const node = schema.getType('Node')
  const types = isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : []
  expect(types.length).toBeGreaterThan(15)
  for (const name of types) expect(text).toMatch(new RegExp(`type ${name} implements .*@key\\(fields: "id"\\)`))
  const own = subgraph().getTypeMap()
  // Built anew as well: other tests of this process may have added fields since `schema` was.
  for (const [name, type] of Object.entries(builder.toSchema().getTypeMap())) {
    if (!isObjectType(type)) continue
    const fields = Object.keys((own[name] as typeof type).getFields()).filter((field) => !field.startsWith('_'))
    expect(fields.sort(), name).toEqual(Object.keys(type.getFields()).sort())
  }
})
