import { readdirSync, readFileSync } from 'node:fs'
import { type GraphQLField, getNamedType, isLeafType, isNonNullType, isObjectType, isUnionType } from 'graphql'
import { afterAll, describe, expect, it } from 'vitest'
import { DeadlinePassed } from '../../cypher/engine/errors.ts'
import type { Graph } from '../../cypher/engine/graph.ts'
import { schema } from '../../schema/index.ts'
import { type Answer, answer, ask, counting, type Reply } from '../asking.ts'
import { onEmbedded } from '../engines.ts'
import { isOpen } from './open-field.ts'
import { fieldText, type Site, sitesOf, withoutExample } from './sites.ts'

/** Relay's specification does not let pageInfo be null, so a failure in it nulls the whole connection. */
const goesWithItsParent = 'pageInfo'

const sites = sitesOf(schema)
const examples = new URL('../../src/examples/', import.meta.url)
const askingTheGraph = watchResolvers()

onEmbedded('nullable fields, over a graph that answers', (graph) => {
  it.each(sites)('every field of $type.name that asks the graph is nullable', async (site) => {
    const data = await answer(graph, operation(site, openFields(site).map(selected).join(' ')))
    expect(at(data, site.path), 'an example that has one').toBeTruthy()
    const required = Object.values(site.type.getFields()).filter(
      ({ name, type }) =>
        isNonNullType(type) && name !== goesWithItsParent && askingTheGraph.has(`${site.type.name}.${name}`),
    )
    expect(required.map(({ name }) => name)).toEqual([])
  })

  it('the fields that ask the graph are found by watching resolvers', () => {
    expect([...askingTheGraph]).toEqual(
      expect.arrayContaining(['Query.portsServing', 'Port.country', 'PortConnection.totalCount', 'Step.from']),
    )
  })

  const lists = sites.flatMap((site) =>
    openFields(site)
      .filter(({ args }) => args.some(({ name }) => name === 'after'))
      .map((field) => ({ site, field, name: `${site.type.name}.${field.name}` })),
  )

  it.each(lists)('an invalid cursor in $name loses nothing beside it', async ({ site, field }) => {
    const [page, bad] = ['first: 1', 'after: "x"'].map(
      (more) => `${fieldText(site.type, field, more)} { pageInfo { hasNextPage } }`,
    )
    const { data, errors } = await ask(graph, operation(site, `page: ${page} bad: ${bad}`))
    expect(at(data, site.path)).toEqual({ page: { pageInfo: { hasNextPage: expect.any(Boolean) } }, bad: null })
    const paths = errors?.map(({ path }) => path?.filter((name) => typeof name === 'string'))
    expect(new Set(paths?.map((path) => path?.join('.')))).toEqual(new Set([[...site.path, 'bad'].join('.')]))
  })

  it('an invalid id among others is null in its place, and the others are answered', async () => {
    const ids = ['country:KAZ', 'nonsense', 'country:XXX', 'port:CNHRS', 'country:KAZ']
    const { data, errors } = await ask(
      graph,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } country(iso: "KAZ") { id } }',
      { ids },
    )
    expect(data).toEqual({
      nodes: [{ id: 'country:KAZ' }, null, null, { id: 'port:CNHRS' }, { id: 'country:KAZ' }],
      country: { id: 'country:KAZ' },
    })
    expect(errors).toMatchObject([{ path: ['nodes', 1], extensions: { code: 'BAD_USER_INPUT', argument: 'ids' } }])
  })

  it('more than a hundred ids are refused, and the fields beside them are answered', async () => {
    const ids = Array.from({ length: 101 }, () => 'country:KAZ')
    const { data, errors } = await ask(
      graph,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } country(iso: "KAZ") { id } }',
      { ids },
    )
    expect(data).toEqual({ nodes: null, country: { id: 'country:KAZ' } })
    expect(errors?.[0]?.message).toContain('101 ids; 100 are allowed')
  })
})

onEmbedded('answers over a graph that fails at one statement', (graph) => {
  const query = sites.find(({ type }) => type === schema.getQueryType()) as Site
  const fields = openFields(query).map((field) => ({ field, name: field.name }))

  it.each(fields)('a failure in $name leaves the fields beside it answered', async ({ field }) => {
    await expectNullsInPlaces(graph, `{ beside: __typename ${selected(field)} country_: country(iso: "UZB") { id } }`)
  })

  const files = readdirSync(examples).filter((file) => file.endsWith('.graphql'))
  it.each(files)('example %s is answered except for what the failed statement was for', async (file) => {
    await expectNullsInPlaces(graph, readFileSync(new URL(file, examples), 'utf8'))
  })
})

/** Fails each statement of an operation in turn: the answer must be unchanged except for a null at the path of each error. */
async function expectNullsInPlaces(graph: Graph, text: string): Promise<void> {
  const { graph: counted, statements } = counting(graph)
  const whole = await answer(counted, text)
  for (const failing of new Set(statements.map(({ name }) => name))) {
    const failed = await ask(failingAt(graph, failing), text)
    expect(failed.errors, failing).toBeDefined()
    expect(failed.data, failing).toEqual(withNulls(whole, failed.errors))
  }
}

function failingAt(graph: Graph, name: string): Graph {
  return {
    ...graph,
    run: (statement) => (statement.name === name ? Promise.reject(new DeadlinePassed(1)) : graph.run(statement)),
  }
}

function withNulls(whole: Reply, errors: Answer['errors']): Reply {
  const data = structuredClone(whole)
  for (const { path = [] } of errors ?? []) {
    const place = path.at(-1) === goesWithItsParent ? path.slice(0, -1) : path
    const parent = place.slice(0, -1).reduce<Reply>((here, name) => here?.[name], data)
    if (parent) parent[place.at(-1) as string] = null
  }
  return data
}

/** The fields whose resolvers returned a promise while the tests ran. Pothos resolves ids in that way. */
function watchResolvers(): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { type } of sites) {
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field
      if (!resolve || field.name === 'id') continue
      field.resolve = (source, args, context, info) => {
        const value = resolve(source, args, context, info)
        if (value instanceof Promise) found.add(`${type.name}.${field.name}`)
        return value
      }
      afterAll(() => {
        field.resolve = resolve
      })
    }
  }
  return found
}

/** The fields of a type that everybody may ask for. */
function openFields({ type }: Site): readonly GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(isOpen)
}

function operation({ open, close }: Site, selection: string): string {
  return `${open} ${selection} ${close}`
}

/** A field with a selection of its type. */
function selected(field: GraphQLField<unknown, unknown>): string {
  const parent = sites.find(({ type }) => type.getFields()[field.name] === field)?.type
  const text = parent ? fieldText(parent, field) : field.name
  const type = getNamedType(field.type)
  if (isLeafType(type)) return text
  const isList = isObjectType(type) && 'totalCount' in type.getFields()
  return `${text} { __typename ${isList ? 'nodes { __typename } edges { cursor } totalCount' : ''} }`
}

/** The value of an answer at a path; of each list, its first item. */
function at(data: Reply, path: readonly string[]): Reply {
  return path.reduce((here, name) => {
    const value = here?.[name]
    return Array.isArray(value) ? value[0] : value
  }, data)
}

describe('the sites of object types', () => {
  it('the sites cover every object type that a query can reach', () => {
    // Which member of a union a sample answers with depends on the data: members have no site.
    const roots = [schema.getMutationType(), schema.getSubscriptionType()]
    const members = Object.values(schema.getTypeMap()).flatMap((type) => (isUnionType(type) ? type.getTypes() : []))
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && !type.name.startsWith('__') && ![...members, ...roots].includes(type),
    )
    const named = types.map(({ name }) => name).filter((name) => !withoutExample.has(name))
    expect(sites.map(({ type }) => type.name).sort()).toEqual(named.sort())
  })
})
