import { beforeAll, expect, it } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import { answer, ask, counting, type Reply } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'

/** A claim as its own fields tell it, not as the filter finds it. */
interface Listed {
  readonly id: string
  readonly type: string
  readonly predicate: string
  readonly basis: string
  readonly measure?: string
  readonly attributedTo: { readonly id: string } | null
  readonly period: { readonly start: string | null; readonly end: string | null } | null
  readonly citations: readonly { readonly source: { readonly id: string } }[]
  readonly roles: readonly { readonly role: string; readonly entity: { readonly id: string } }[]
}

const fields = `id type predicate basis attributedTo { id } period { start end } citations { source { id } } roles { role entity { id } }
  ... on Observation { measure }`
const thisYear = new Date().getUTCFullYear()
const dimensions = ['TYPE', 'MEASURE', 'PREDICATE', 'PARTNER', 'YEAR', 'SOURCE', 'ATTRIBUTED_TO', 'BASIS'] as const
type Dimension = (typeof dimensions)[number]

/** All pages of the claims of an entity or a source. */
async function claimsOf(graph: Graph, id: string, args: string, selected = fields, first = 50): Promise<Listed[]> {
  const claims: Listed[] = []
  for (let after = ''; ; ) {
    const page = `claims(${[`first: ${first}`, after && `after: "${after}"`, args].filter(Boolean).join(', ')})`
    const { node } = await answer(
      graph,
      `{ node(id: "${id}") { ... on Entity { ${page} { totalCount nodes { ${selected} } pageInfo { hasNextPage endCursor } } } } }`,
    )
    claims.push(...node.claims.nodes)
    if (!node.claims.pageInfo.hasNextPage) {
      expect(node.claims.totalCount).toBe(claims.length)
      return claims
    }
    after = node.claims.pageInfo.endCursor
  }
}

/** The years that a period touches. */
function yearsOf({ period }: Listed): readonly string[] {
  const [start, end] = [period?.start, period?.end].map((date) => (date ? Number(date.slice(0, 4)) : null))
  const [first, last] = [start ?? end ?? null, end ?? (start ? thisYear : null)]
  if (first === null || last === null) return []
  return Array.from({ length: last - first + 1 }, (_, place) => String(first + place))
}

const partnersOf = (claim: Listed, about: string) =>
  claim.roles
    .filter(({ role, entity }) => !['ATTRIBUTED_TO', 'VIA'].includes(role) && entity.id !== about)
    .map(({ entity }) => entity.id)

/** What a claim about an entity has in a dimension, each value once. */
function valuesOf(claim: Listed, dimension: Dimension, about: string): readonly (string | null)[] {
  const values: Record<Dimension, readonly (string | null | undefined)[]> = {
    TYPE: [claim.type],
    MEASURE: [claim.measure],
    PREDICATE: [claim.predicate],
    PARTNER: partnersOf(claim, about),
    YEAR: yearsOf(claim),
    SOURCE: claim.citations.map(({ source }) => source.id),
    ATTRIBUTED_TO: [claim.attributedTo?.id],
    BASIS: [claim.basis],
  }
  const held = [...new Set(values[dimension].map((value) => value ?? null))]
  return held.length > 0 ? held : [null]
}

function counted(claims: readonly Listed[], dimension: Dimension, about: string): Map<string | null, number> {
  const counts = new Map<string | null, number>()
  for (const claim of claims)
    for (const value of valuesOf(claim, dimension, about)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const sumOf = (values: Reply) => values.reduce((total: number, { count }: Reply) => total + count, 0)

/** Every facet of the claims of an entity, each value with its count. */
async function facetsOf(graph: Graph, id: string, args = '', wanted: readonly string[] = dimensions) {
  const { node } = await answer(
    graph,
    `{ node(id: "${id}") { ... on Entity { claims${args && `(${args})`} {
       facets(fields: [${wanted.join(', ')}], first: 100) { field distinct values { value count } } } } } }`,
  )
  return new Map<string, { distinct: number; counts: Map<string | null, number> }>(
    node.claims.facets.map(({ field, distinct, values }: Reply) => [
      field,
      { distinct, counts: new Map(values.map(({ value, count }: Reply) => [value, count])) },
    ]),
  )
}

onEachEngine('claims about an entity, filtered', (graph) => {
  const all = new Map<string, readonly Listed[]>()
  beforeAll(async () => {
    for (const id of ['country:CHN', 'country:RUS']) all.set(id, await claimsOf(graph, id, ''))
  })

  it.each(['country:CHN', 'country:RUS'])('each facet of %s counts the claims that are listed', async (id) => {
    const claims = all.get(id) ?? []
    expect(claims.length).toBeGreaterThan(50)
    const facets = await facetsOf(graph, id)
    for (const dimension of dimensions) {
      const expected = counted(claims, dimension, id)
      const found = facets.get(dimension)
      expect([dimension, found?.distinct]).toEqual([dimension, expected.size])
      for (const [value, count] of found?.counts ?? [])
        expect([dimension, value, count]).toEqual([dimension, value, expected.get(value)])
      expect(found?.counts.size).toBe(Math.min(100, expected.size))
    }
    expect(facets.get('YEAR')?.counts.get(null)).toBeGreaterThan(id === 'country:CHN' ? 5 : 0)
  })

  it.each<[string, (one: Listed) => boolean]>([
    ['{ partner: ["country:RUS"] }', (one) => partnersOf(one, '').includes('country:RUS')],
    ['{ partner: ["organization:AFP"] }', (one) => partnersOf(one, '').includes('organization:AFP')],
    ['{ year: [2023] }', (one) => yearsOf(one).includes('2023')],
    ['{ year: [2014, 2022] }', (one) => yearsOf(one).some((year) => ['2014', '2022'].includes(year))],
    [`{ year: [${thisYear}, ${thisYear + 1}] }`, (one) => yearsOf(one).includes(String(thisYear))],
    ['{ not: { year: [2023] } }', (one) => !yearsOf(one).includes('2023')],
    ['{ hasPeriod: false }', (one) => yearsOf(one).length === 0],
    [
      '{ or: [{ hasPeriod: false }, { year: [2023] }] }',
      (one) => yearsOf(one).length === 0 || yearsOf(one).includes('2023'),
    ],
    ['{ measure: [TRADE_VALUE] }', (one) => one.measure === 'TRADE_VALUE'],
    ['{ type: [OPINION, FORECAST] }', (one) => ['OPINION', 'FORECAST'].includes(one.type)],
    ['{ predicate: ["neighbour of"] }', (one) => one.predicate === 'neighbour of'],
    ['{ source: ["source:S1"] }', (one) => one.citations.some(({ source }) => source.id === 'source:S1')],
    ['{ attributedTo: ["person:LYU"] }', (one) => one.attributedTo?.id === 'person:LYU'],
    ['{ isAttributed: false, basis: [STATED] }', (one) => one.attributedTo === null && one.basis === 'STATED'],
    [
      '{ partner: ["country:RUS"], year: [2023], measure: [TRADE_VALUE] }',
      (one) =>
        partnersOf(one, '').includes('country:RUS') && yearsOf(one).includes('2023') && one.measure === 'TRADE_VALUE',
    ],
    [
      '{ from: "2023-07", to: "2023-07", basis: [STATED] }',
      ({ basis, period }) =>
        basis === 'STATED' &&
        period !== null &&
        (period.start !== null || period.end !== null) &&
        (period.start ?? '') <= '2023-07-31' &&
        `${period.end ?? ''}~` >= '2023-07-01',
    ],
    ['{ partner: [] }', () => false],
  ])('the filter %s lists exactly the claims that pass it, page by page', async (where, passes) => {
    const expected = (all.get('country:CHN') ?? []).filter(passes).map(({ id }) => id)
    const found = await claimsOf(graph, 'country:CHN', `where: ${where}`, 'id', 7)
    expect(found.map(({ id }) => id)).toEqual(expected)
  })

  it('what the filters find is something', async () => {
    const found = await claimsOf(
      graph,
      'country:CHN',
      'where: { partner: ["country:RUS"], year: [2023], measure: [TRADE_VALUE] }',
    )
    expect(found.map(({ id }) => id)).toEqual(['observation:F148', 'observation:F149', 'observation:F150'])
  })

  it('a filter holds together with a day', async () => {
    const onTheDay = await claimsOf(graph, 'country:CHN', 'asOf: "2023-03-01"', 'id')
    const both = await claimsOf(graph, 'country:CHN', 'asOf: "2023-03-01", where: { basis: [STATED] }', 'id basis')
    const stated = new Set((all.get('country:CHN') ?? []).filter(({ basis }) => basis === 'STATED').map(({ id }) => id))
    expect(both.map(({ id }) => id)).toEqual(onTheDay.map(({ id }) => id).filter((id) => stated.has(id)))
    const facets = await facetsOf(graph, 'country:CHN', 'asOf: "2023-03-01"', ['BASIS'])
    expect(facets.get('BASIS')?.counts.get('STATED')).toBe(both.length)
  })

  it('each facet is counted with all conditions but those on its own values', async () => {
    const where = 'where: { partner: ["country:RUS"], year: [2023], basis: [STATED] }'
    const facets = await facetsOf(graph, 'country:CHN', where)
    const chosen: readonly (readonly [Dimension, string])[] = [
      ['PARTNER', 'country:RUS'],
      ['YEAR', '2023'],
      ['BASIS', 'STATED'],
    ]
    for (const dimension of dimensions) {
      const others = chosen.filter(([name]) => name !== dimension)
      const left = (all.get('country:CHN') ?? []).filter((one) =>
        others.every(([name, value]) => valuesOf(one, name, 'country:CHN').includes(value)),
      )
      expect([dimension, facets.get(dimension)?.counts]).toEqual([dimension, counted(left, dimension, 'country:CHN')])
    }
  })

  it('a claim without a period is counted as undated', async () => {
    const { entity } = await answer(
      graph,
      '{ entity(id: "country:CHN") { claims { facets(fields: [YEAR], first: 100) { values { value label } } } } }',
    )
    const [{ values }] = entity.claims.facets
    expect(values.find(({ value }: Reply) => value === null)).toEqual({ value: null, label: 'undated' })
  })

  it('the claims of a source, and those that disagree, have facets too', async () => {
    const { source, disagreeingClaims } = await answer(
      graph,
      `{ source: node(id: "source:S4") { ... on Source { claims { totalCount facets(fields: [PARTNER, BASIS]) { field values { value count } } } } }
         disagreeingClaims { totalCount facets(fields: [BASIS], first: 10) { values { value count } } } }`,
    )
    const [partners, bases] = source.claims.facets
    expect(bases.values.map(({ value }: Reply) => value)).toEqual(['STATED', 'DERIVED'])
    expect(sumOf(bases.values)).toBe(source.claims.totalCount)
    expect(partners.values[0]).toEqual({ value: 'country:CHN', count: expect.any(Number) })
    expect(sumOf(disagreeingClaims.facets[0].values)).toBe(disagreeingClaims.totalCount)
  })

  it('a page with its facets takes one statement for each dimension, however many entities are asked about', async () => {
    const facets = 'facets(fields: [YEAR, MEASURE, PARTNER], first: 5) { values { count } }'
    const sent = async (ids: readonly string[]) => {
      const { graph: watched, statements } = counting(graph)
      await answer(
        watched,
        `{ nodes(ids: ${JSON.stringify(ids)}) { ... on Entity { claims(first: 2, where: { partner: ["country:CHN"] }) { totalCount nodes { id } ${facets} } } } }`,
      )
      return statements.map(({ name }) => name).filter((name) => name.startsWith('claims-'))
    }
    const expected = [
      ...['claims-about-entity', 'claims-about-entity-count', 'claims-concerning-entity'],
      ...['claims-grouped', 'claims-grouped', 'claims-grouped-by-partner'],
    ]
    expect((await sent(['country:RUS'])).sort()).toEqual(expected)
    expect((await sent(['country:RUS', 'country:KAZ', 'country:DEU'])).sort()).toEqual(expected)
  })

  it.each([
    ['an id of another type', 'where: { source: ["country:CHN"] }', 'where.source'],
    ['a text that is no id', 'where: { partner: ["Russia"] }', 'where.partner'],
    ['a year that is none', 'where: { year: [0] }', 'where.year'],
    ['too many years', `where: { year: [${Array.from({ length: 41 }, (_, place) => 1980 + place)}] }`, 'where.year'],
    ['a span that ends before it begins', 'where: { from: "2024", to: "2023" }', 'where'],
    ['an empty filter', 'where: { not: {} }', 'where.not'],
  ])('%s is refused, and the error names the field', async (_, args, argument) => {
    const { data, errors } = await ask(graph, `{ entity(id: "country:CHN") { id claims(${args}) { totalCount } } }`)
    expect(data?.entity).toEqual({ id: 'country:CHN', claims: null })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument })
  })

  it('a cursor is good for its own filter only', async () => {
    const page = (args: string) =>
      `{ entity(id: "country:CHN") { claims(first: 1, ${args}) { pageInfo { endCursor } } } }`
    const { entity } = await answer(graph, page('where: { year: [2023] }'))
    const { errors } = await ask(graph, page(`where: { year: [2022] }, after: "${entity.claims.pageInfo.endCursor}"`))
    expect(errors?.[0]?.extensions).toMatchObject({ argument: 'after' })
  })
})

acrossEngines('facets of claims', ({ embedded, neo4j }) => {
  it.each(['country:CHN', 'country:RUS', 'commodity:2710', 'organization:ASEAN'])(
    'both engines give the same facets and pages for %s',
    async (id) => {
      const query = `{ entity(id: "${id}") { claims(first: 20, where: { year: [2022, 2023] }) { totalCount nodes { id }
        facets(fields: [${dimensions.join(', ')}], first: 100) { field distinct values { value label count } } } } }`
      expect(await answer(neo4j, query)).toEqual(await answer(embedded, query))
    },
  )
})
