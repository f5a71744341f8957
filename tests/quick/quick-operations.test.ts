import { expect, it } from 'vitest'
import { QuestionFailed } from '../../cypher/engine/errors.ts'
import type { Graph, Statement } from '../../cypher/engine/graph.ts'
import { readExamples } from '../../src/examples.ts'
import { quickly } from '../../src/server.ts'
import { ask } from '../asking.ts'
import { onEachEngine, onEmbedded } from '../engines.ts'

/** Operations that go wrong in part or in whole, or whose answer hangs on their variables. */
const others: Readonly<Record<string, readonly [query: string, variables?: object]>> = {
  'a country that nobody knows': ['{ country(iso: "XX") { name } }'],
  'a code that is none': ['{ good: country(iso: "CHN") { name } bad: country(iso: "1") { name } }'],
  'an error in a list of things': ['{ countries(first: 3) { nodes { name ports(first: 0) { totalCount } } } }'],
  'an error where nothing may be null': ['{ countries(first: 1000) { nodes { name } } }'],
  'a cursor that is none': ['{ countries(after: "x") { nodes { name } } }'],
  'things of several kinds': [
    '{ nodes(ids: ["country:CHN", "port:CNHRS", "country:NONE"]) { __typename id ... on Country { iso2 } ... on Port { country { name } } } }',
  ],
  'neighbors of neighbors': [
    '{ entity(code: "CNHRS") { neighbors(first: 3) { nodes { __typename name neighbors(first: 2) { totalCount edges { relation node { name } } } } } } }',
  ],
  'what a variable includes': [
    'query ($deep: Boolean!) { country(iso: "KAZ") { name borders @include(if: $deep) { totalCount } iso2 @skip(if: $deep) } }',
    { deep: true },
  ],
  'a default that is used': ['query ($first: Int = 2) { countries(first: $first) { nodes { name } } }'],
  'a default that is not': ['query ($first: Int = 2) { countries(first: $first) { nodes { name } } }', { first: 1 }],
  'lists and enums in variables': [
    'query ($kinds: [PortKind!]) { country(iso: "CHN") { ports(kinds: $kinds, first: 2) { totalCount nodes { name portKind } } } }',
    { kinds: ['LAND_PORT'] },
  ],
  'a name in two languages': ['{ country(iso: "CHN") { name zh: name(language: ZH) } }'],
  'a fragment twice': [
    '{ a: country(iso: "CHN") { ...f } b: country(iso: "KAZ") { ...f } } fragment f on Country { name location { latitude } }',
  ],
}

/** What the quick way leaves to the whole server. */
const left: Readonly<Record<string, readonly [query: string, variables?: object]>> = {
  'a syntax error': ['{ country('],
  'a field that is none': ['{ country(iso: "CHN") { nam } }'],
  'a variable of the wrong type': ['query ($iso: String!) { country(iso: $iso) { name } }', { iso: 1 }],
  'a variable that is missing': ['query ($iso: String!) { country(iso: $iso) { name } }'],
  'more than is allowed': [
    'query ($n: Int) { countries(first: $n) { nodes { ports(first: $n) { nodes { railways(first: $n) { nodes { name } } } } } } }',
    { n: 100 },
  ],
  'the schema itself': ['{ __schema { queryType { name } } }'],
  'two operations': ['query a { country(iso: "CHN") { name } } query b { country(iso: "KAZ") { name } }'],
  'too many aliases': [`{ ${Array.from({ length: 101 }, (_, n) => `a${n}: country(iso: "CHN") { name }`).join(' ')} }`],
}

/** What the quick way says when it is asked the second time; the first time it only takes note. */
async function again(graph: Graph, query: string, variables: object = {}): Promise<unknown> {
  const quick = quickly(graph)
  const operation = { query, variables: variables as Record<string, unknown> }
  expect(await quick(operation)).toBeUndefined()
  const text = await quick(operation)
  return text && JSON.parse(text)
}

onEachEngine('the quick way', (graph) => {
  it.each(readExamples())('answers $name as the whole server does', async ({ operation }) => {
    expect(await again(graph, operation)).toEqual(await ask(graph, operation))
  })
})

onEmbedded('the quick way, where something is odd', (graph) => {
  it.each(Object.entries(others))('answers %s as the whole server does', async (_, [query, variables]) => {
    expect(await again(graph, query, variables)).toEqual(await ask(graph, query, variables))
  })

  it.each(Object.entries(left))('leaves %s to the whole server', async (_, [query, variables]) => {
    expect(await again(graph, query, variables)).toBeUndefined()
  })

  it('tells no more than the whole server where the graph fails', async () => {
    const broken: Graph = { ...graph, run: () => Promise.reject(new Error('a secret')) }
    const query = '{ country(iso: "CHN") { name } }'
    const answer = await again(broken, query)
    expect(answer).toEqual(await ask(broken, query))
    expect(JSON.stringify(answer)).not.toContain('secret')
  })
})

onEmbedded('requests of the same operation that come together', (graph) => {
  const query = 'query ($iso: String!) { country(iso: $iso) { name borders(first: 3) { nodes { name } } } }'
  const codes = ['CHN', 'KAZ', 'VNM', 'LAO', 'CHN']

  /** The answers, and what was sent to the graph for them. */
  async function together(over: Graph): Promise<{ answers: readonly unknown[]; sent: readonly Statement[] }> {
    const sent: Statement[] = []
    const watched: Graph = {
      ...over,
      run(statement) {
        sent.push(statement)
        return over.run(statement)
      },
    }
    const quick = quickly(watched)
    await quick({ query, variables: { iso: 'MNG' } })
    const answers = await Promise.all(codes.map((iso) => quick({ query, variables: { iso } })))
    return { answers: answers.map((text) => JSON.parse(text ?? 'null')), sent }
  }

  it('need the statements of one, each key once', async () => {
    const { answers, sent } = await together(graph)
    expect(answers).toEqual(await Promise.all(codes.map((iso) => ask(graph, query, { iso }))))
    expect(sent).toHaveLength(2)
    for (const { parameters } of sent) expect(parameters.keys).toHaveLength(4)
  })

  it("one's key can't fail another's request", async () => {
    const refusesKazakhstan: Graph = {
      ...graph,
      run(statement) {
        const keys = statement.parameters.keys as readonly string[]
        return keys.includes('country:KAZ') ? Promise.reject(failure) : graph.run(statement)
      },
    }
    const failure = new QuestionFailed('countries-bordering', { cause: new Error('a key that the graph refuses') })
    const { answers } = await together(refusesKazakhstan)
    for (const [at, iso] of codes.entries())
      expect(answers[at]).toEqual(await ask(iso === 'KAZ' ? refusesKazakhstan : graph, query, { iso }))
    expect(answers[1]).toHaveProperty('errors.0.path', ['country', 'borders', 'nodes'])
  })
})
