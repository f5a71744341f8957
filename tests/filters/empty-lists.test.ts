import {
  type GraphQLArgument,
  type GraphQLInputField,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from '../../schema/index.ts'
import { answer } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

onEachEngine('empty lists in filters and arguments', (graph) => {
  it.each([
    ['kinds of ports of a country', 'country(iso: "CHN") { list: ports(kinds: []) { totalCount nodes { id } } }'],
    [
      'kinds of ports of a country, with a filter',
      'country(iso: "CHN") { list: ports(kinds: [], where: { located: true }) { totalCount nodes { id } } }',
    ],
    [
      'kinds of ports of a region',
      'node(id: "region:CENTRAL_ASIA") { ... on Region { list: ports(kinds: []) { totalCount nodes { id } } } }',
    ],
    [
      'kinds of ports of a region, with a filter',
      'node(id: "region:CN-XJ") { ... on Region { list: ports(kinds: [], where: { located: true }) { totalCount nodes { id } } } }',
    ],
    ['relations of neighbors', 'country(iso: "CHN") { list: neighbors(relations: []) { totalCount nodes { id } } }'],
    ['kinds of neighbors', 'country(iso: "CHN") { list: neighbors(kinds: []) { totalCount nodes { id } } }'],
    ['kinds of what is searched for', 'list: search(text: "China", kinds: []) { totalCount nodes { id } }'],
    [
      'kinds of ports that serve a place',
      'list: portsServing(place: "region:CENTRAL_ASIA", kinds: []) { totalCount nodes { port { id } } }',
    ],
    [
      'relations that are compared',
      'compare(left: "country:KAZ", right: "country:UZB") { list: relations(relations: []) { totalCount nodes { relation } } }',
    ],
    [
      'kinds of what is compared',
      'compare(left: "country:KAZ", right: "country:UZB") { list: relations(kinds: []) { totalCount nodes { relation } } }',
    ],
    ['reasons of conflicts', 'list: conflicts(reasons: []) { totalCount nodes { reason } }'],
    ['values of an enum', 'list: ports(where: { portKind: [] }) { totalCount nodes { id } }'],
    ['ids', 'list: countries(where: { id: [] }) { totalCount nodes { id } }'],
    ['texts', 'list: countries(where: { name: { in: [] } }) { totalCount nodes { id } }'],
    ['dimensions of what there is', 'list: coverage(by: []) { totalCount nodes { value } }'],
    ['units', 'list: observations(where: { unit: [] }) { totalCount nodes { id } }'],
    [
      'what must be related',
      'list: ports(where: { relatedTo: { relation: LOCATED_IN, to: [] } }) { totalCount nodes { id } }',
    ],
    [
      'kinds of what must be related',
      'list: ports(where: { relatedTo: { relation: LOCATED_IN, kinds: [] } }) { totalCount nodes { id } }',
    ],
    ['filters of which one must hold', 'list: ports(where: { or: [] }) { totalCount nodes { id } }'],
    ['filters that must all hold', 'list: ports(where: { and: [] }) { totalCount nodes { id } }'],
  ])('an empty list of %s lets nothing pass', async (_, field) => {
    const data = await answer(graph, `{ ${field} }`)
    const { list } = 'list' in data ? data : (Object.values(data)[0] as typeof data)
    expect(list).toEqual({ totalCount: 0, nodes: [] })
  })

  it('an empty list inside `not` lets everything pass', async () => {
    const { all, list } = await answer(
      graph,
      `{ all: ports { totalCount }
         list: ports(where: { not: { or: [{ relatedTo: { relation: LOCATED_IN, to: [] } }, { and: [] }, { portKind: [] }] } }) { totalCount } }`,
    )
    expect(list).toEqual(all)
  })

  it('an empty list of relations leads nowhere', async () => {
    const data = await answer(
      graph,
      `{ shortestPath(from: "country:CHN", to: "country:KAZ", relations: []) { length }
         paths(from: "country:CHN", to: "country:KAZ", relations: []) { length }
         subgraph(around: ["country:CHN", "country:KAZ"], relations: []) { nodes { id } edges { id } truncated } }`,
    )
    expect(data).toEqual({
      shortestPath: null,
      paths: [],
      subgraph: { nodes: [{ id: 'country:CHN' }, { id: 'country:KAZ' }], edges: [], truncated: false },
    })
  })

  it('an empty list of kinds leaves only the entities asked for in a subgraph, and the edges between them', async () => {
    const { subgraph } = await answer(
      graph,
      '{ subgraph(around: ["country:CHN", "country:KAZ"], kinds: [], relations: [BORDERS]) { nodes { id } edges { relation } } }',
    )
    expect(subgraph).toEqual({
      nodes: [{ id: 'country:CHN' }, { id: 'country:KAZ' }],
      edges: [{ relation: 'BORDERS' }],
    })
  })

  it('an empty list of modes has no route, and one of units has no series', async () => {
    const data = await answer(
      graph,
      `{ route(from: "port:CNCQI", to: "country:DEU", modes: []) { kilometres }
         timeSeries(reporter: "country:CHN", partner: "organization:ASEAN", measure: TRADE_VALUE, unit: []) { unit } }`,
    )
    expect(data).toEqual({ route: null, timeSeries: [] })
  })
})

describe('descriptions of optional lists', () => {
  const lists = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isInputObjectType(type))
      return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const)
    if (!isObjectType(type) || type.name.startsWith('__')) return []
    return Object.values(type.getFields()).flatMap(({ name, args }) =>
      args.map((argument) => [`${type.name}.${name}(${argument.name}:)`, argument] as const),
    )
  })

  it.each(lists.filter(([, list]) => narrows(list)))(
    'the description of an optional list says what an empty one means: %s',
    (_, { description }) => {
      expect(description).toMatch(/empty/)
      expect(description).not.toMatch(/left out or empty/)
    },
  )
})

/** A list of values that may be left out, such as `kinds`; an order narrows nothing down. */
function narrows({ type }: GraphQLArgument | GraphQLInputField): boolean {
  if (!isListType(type)) return false
  const item = 'ofType' in type.ofType ? type.ofType.ofType : type.ofType
  return isLeafType(item)
}
