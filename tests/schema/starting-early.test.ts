import { getNamedType, isObjectType, isRequiredArgument } from 'graphql'
import { expect, it } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import { schema } from '../../schema/index.ts'
import { answer } from '../asking.ts'
import { onEmbedded } from '../engines.ts'

/** An operation's answer, and its number of round trips to the graph: statements sent together count as one. */
async function sent(graph: Graph, operation: string) {
  let answered = 0
  let trips = 0
  const watched: Graph = {
    ...graph,
    async run(statement) {
      const trip = answered + 1
      trips = Math.max(trips, trip)
      try {
        return await graph.run(statement)
      } finally {
        answered = Math.max(answered, trip)
      }
    },
  }
  return { data: await answer(watched, operation), trips }
}

/** The lists on a type that can be asked for without an argument. */
function listsOf(typename: string): readonly string[] {
  const type = schema.getType(typename)
  return Object.values(isObjectType(type) ? type.getFields() : {})
    .filter(({ type, args }) => getNamedType(type).name.endsWith('Connection') && !args.some(isRequiredArgument))
    .map(({ name }) => name)
}

const lists = Object.entries({
  Country: 'country:CHN',
  Region: 'region:CENTRAL_ASIA',
  Port: 'port:CNHRS',
  Agreement: 'agreement:RCEP',
  Organization: 'organization:ASEAN',
}).flatMap(([typename, id]) => listsOf(typename).map((list) => ({ typename, id, list })))

onEmbedded('lists that start before their entity is loaded', (graph) => {
  it.each(lists)(
    'the list $list of a $typename takes one round trip with its entity',
    async ({ typename, id, list }) => {
      const operation = `{ node(id: "${id}") { id ... on ${typename} { list: ${list}(first: 1) { totalCount nodes { __typename } } } } }`
      const { trips, data } = await sent(graph, operation)
      expect(data.node.list.nodes).toHaveLength(1)
      expect(trips).toBe(1)
    },
  )

  it.each([
    ['a country by its code', '{ country(iso: "CHN") { name ports { nodes { name } } railways { totalCount } } }'],
    ['an entity by its id', '{ entity(id: "country:CHN") { name ... on Country { borders { nodes { name } } } } }'],
    [
      'the first ports that serve a landlocked place',
      '{ portsServing(place: "region:CENTRAL_ASIA") { nodes { port { name } } } }',
    ],
    [
      'the ports that serve a place on the sea',
      '{ portsServing(place: "organization:ASEAN") { totalCount nodes { port { name } } } }',
    ],
    ['a chain of one step', '{ shortestPath(from: "country:CHN", to: "country:KAZ") { length } }'],
  ])('a nested operation on %s takes one round trip', async (_, operation) => {
    expect(await sent(graph, operation)).toMatchObject({ trips: 1 })
  })
})
