import { type GraphQLInputObjectType, isInputObjectType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from '../../schema/index.ts'
import { type Answer, ask, askServer, counting, serverOver } from '../asking.ts'
import { onEachEngine, onEmbedded } from '../engines.ts'

/** Each field with a filter, by its type and name, and a query for it with a filter. */
const asked: Readonly<Record<string, (where: string) => string>> = {
  ...Object.fromEntries(
    'countries regions ports places railways corridors commodities agreements organizations events persons sectors passages observations'
      .split(' ')
      .map((field) => [`Query.${field}`, (where: string) => `${field}(${where}) { totalCount }`]),
  ),
  'Country.ports': (where) => `country(iso: "CHN") { ports(${where}) { totalCount } }`,
  'Country.railways': (where) => `country(iso: "CHN") { railways(${where}) { totalCount } }`,
  'Region.ports': (where) => `node(id: "region:CN-XJ") { ... on Region { ports(${where}) { totalCount } } }`,
  'Query.coverage': (where) => `coverage(${where}) { totalCount }`,
  'Comparison.numbers': (where) =>
    `compare(left: "country:KAZ", right: "country:UZB") { numbers(${where}) { totalCount } }`,
}

/** The fields of the schema that take a filter of entities or observations, which have ids, and the type of each filter. */
const filtered = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields()).flatMap(({ name, args }) =>
        args.flatMap((argument) =>
          isInputObjectType(argument.type) && 'id' in argument.type.getFields()
            ? [[`${type.name}.${name}`, argument.type] as const]
            : [],
        ),
      )
    : [],
)
const filterOf = new Map<string, GraphQLInputObjectType>(filtered)

const said = ({ errors }: Answer) => errors?.map(({ message }) => message)

describe('coverage of the fields with a filter', () => {
  it('every field with a filter is asked here with holes in the filter', () => {
    expect(Object.keys(asked).toSorted()).toEqual([...filterOf.keys()].sort())
    expect(filtered.every(([, type]) => type.extensions.isFilter === true)).toBe(true)
  })
})

onEmbedded('holes in filters', (graph) => {
  describe.each(Object.entries(asked))('holes in the filter of %s', (name, query) => {
    it.each([
      ['null', 'where: null', '`where` is null'],
      ['an empty filter', 'where: {}', '`where` is an empty filter'],
      ['null for ids', 'where: { id: null }', '`where.id` is null'],
      ['an empty alternative', 'where: { or: [{ id: [] }, {}] }', '`where.or[1]` is an empty filter'],
      ['null in a negation', 'where: { not: { and: [{ id: null }] } }', '`where.not.and[0].id` is null'],
      ['a variable that is left out', 'where: { or: [{ id: $ids }] }', '`where.or[0].id` takes its value from $ids'],
    ])('a filter that holds %s is refused with a message', async (_, where, expected) => {
      const wanted = where.includes('$') ? `query ($ids: [ID!]) { ${query(where)} }` : `{ ${query(where)} }`
      const { errors } = await ask(graph, wanted)
      expect(errors).toHaveLength(1)
      expect(errors?.[0]?.message).toContain(expected)
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: /`(.*?)`/.exec(expected)?.[1] })
    })

    it('a hole is refused if the whole filter is a variable', async () => {
      const wanted = `query ($where: ${filterOf.get(name)?.name}) { ${query('where: $where')} }`
      expect(said(await ask(graph, wanted, {}))).toBeUndefined()
      expect(said(await ask(graph, wanted, { where: { id: [] } }))).toBeUndefined()
      expect(said(await ask(graph, wanted, { where: null }))?.[0]).toContain('`where` is null')
      expect(said(await ask(graph, wanted, { where: {} }))?.[0]).toContain('`where` is an empty filter')
      const deep = { where: { or: [{ id: [] }, { not: { id: null } }] } }
      expect(said(await ask(graph, wanted, deep))?.[0]).toContain('`where.or[1].not.id` is null')
    })
  })

  it.each([
    ['a text', 'countries(where: { iso3: { eq: null } }) { totalCount }', 'where.iso3.eq'],
    ['texts', 'countries(where: { iso3: { in: null } }) { totalCount }', 'where.iso3.in'],
    [
      'a number',
      'countries(where: { areaSquareKilometres: { atLeast: null } }) { totalCount }',
      'where.areaSquareKilometres.atLeast',
    ],
    ['a date', 'events(where: { startsOn: { from: "2024", to: null } }) { totalCount }', 'where.startsOn.to'],
    ['a flag', 'countries(where: { landlocked: null }) { totalCount }', 'where.landlocked'],
    [
      'what is related',
      'ports(where: { relatedTo: { relation: LOCATED_IN, to: null } }) { totalCount }',
      'where.relatedTo.to',
    ],
    ['a related thing', 'ports(where: { inCountry: null }) { totalCount }', 'where.inCountry'],
    [
      'a related thing of a related thing',
      'ports(where: { inCountry: { hasPort: null } }) { totalCount }',
      'where.inCountry.hasPort',
    ],
    ['a period', 'observations(where: { from: null }) { totalCount }', 'where.from'],
    [
      'a decimal number',
      'observations(where: { unit: ["USD"], value: { atLeast: null } }) { totalCount }',
      'where.value.atLeast',
    ],
    ['alternatives', 'ports(where: { or: null }) { totalCount }', 'where.or'],
    ['a list of kinds', 'country(iso: "CHN") { ports(kinds: null) { totalCount } }', 'kinds'],
    ['a list of relations', 'country(iso: "CHN") { neighbors(relations: null) { totalCount } }', 'relations'],
    ['a list of modes', 'route(from: "port:CNCQI", to: "country:DEU", modes: null) { kilometres }', 'modes'],
  ])('null for %s is refused', async (_, field, path) => {
    const { errors } = await ask(graph, `{ ${field} }`)
    expect(errors?.map(({ message }) => message)).toEqual([
      `\`${path}\` is null, which says neither all nor nothing: leave it out for all, or give a value`,
    ])
  })

  it.each([
    ['a text', '{ iso3: {} }', 'where.iso3'],
    ['a number', '{ areaSquareKilometres: {} }', 'where.areaSquareKilometres'],
    ['a related thing', '{ hasPort: {} }', 'where.hasPort'],
    ['what must not hold', '{ not: {} }', 'where.not'],
    ['what must all hold', '{ and: [{}] }', 'where.and[0]'],
    ['what must hold where a list has one item', '{ or: {} }', 'where.or'],
  ])('an empty filter for %s is refused', async (_, where, path) => {
    expect(said(await ask(graph, `{ countries(where: ${where}) { totalCount } }`))).toEqual([
      `\`${path}\` is an empty filter: leave it out to let all pass, or say what must hold`,
    ])
  })

  it('a hole in a filter does not affect the fields beside it', async () => {
    const { data, errors } = await ask(
      graph,
      '{ country(iso: "KAZ") { name ports(where: { name: {} }) { totalCount } } ok: country(iso: "CHN") { name } }',
    )
    expect(errors).toHaveLength(1)
    expect(errors?.[0]).toMatchObject({ path: ['country', 'ports'] })
    expect(data === null || data.ok.name === 'China').toBe(true)
  })

  it('a filter with a hole sends nothing to the graph', async () => {
    const counted = counting(graph)
    await ask(counted.graph, '{ country(iso: "KAZ") { ports(where: { name: {} }) { totalCount nodes { id } } } }')
    await ask(counted.graph, '{ ports(where: null) { totalCount nodes { id } } }')
    expect(counted.statements.map(({ name }) => name)).toEqual(['countries-by-iso'])
  })

  it('a variable with a default is not a hole', async () => {
    const query = 'query ($iso: String = "KAZ") { countries(where: { iso3: { eq: $iso } }) { nodes { iso3 } } }'
    expect(await ask(graph, query)).toEqual({ data: { countries: { nodes: [{ iso3: 'KAZ' }] } } })
    expect(said(await ask(graph, query, { iso: null }))?.[0]).toContain('`where.iso3.eq` is null')
  })
})

onEachEngine('operations with filters, in any order', (graph) => {
  const wanted = 'query ($a: String, $b: [ID!]) { countries(where: { iso3: { eq: $a }, id: $b }) { totalCount } }'
  const one = { data: { countries: { totalCount: 1 } } }

  it('a filter is answered or refused the same, whatever was asked before it', async () => {
    const server = serverOver(graph)
    const outcomes: readonly [variables: object, outcome: object | string][] = [
      [{ a: 'KAZ', b: ['country:KAZ'] }, one],
      [{ a: 'KAZ' }, '`where.id` takes its value from $b, which is left out'],
      [{ b: ['country:KAZ'] }, '`where.iso3.eq` takes its value from $a, which is left out'],
      [{ a: null, b: ['country:KAZ'] }, '`where.iso3.eq` is null'],
      [{ a: 'KAZ', b: [] }, { data: { countries: { totalCount: 0 } } }],
    ]
    for (const [variables, outcome] of [...outcomes, ...outcomes.toReversed(), ...outcomes]) {
      const answer = await askServer(server, wanted, variables)
      if (typeof outcome === 'string') expect(said(answer)?.[0]).toContain(outcome)
      else expect(answer).toEqual(outcome)
    }
  })
})
