import { expect, it } from 'vitest'
import { serverOver } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

const injection = `') DETACH DELETE n //`

/** Requests of malicious or mistaken clients; `empty` if the answer is empty instead of an error. */
const sent: Readonly<Record<string, { readonly query: string; readonly text?: string; readonly empty?: boolean }>> = {
  'filters that contradict each other': {
    query: '{ ports(where: { portKind: [SEAPORT], not: { portKind: [SEAPORT] } }) { totalCount } }',
    empty: true,
  },
  'an unknown field': { query: '{ ports { nodes { colour } } }' },
  'an unknown field of a filter': { query: '{ ports(where: { colour: "red" }) { totalCount } }' },
  'dates in a circle': { query: '{ observations(where: { from: "2024", to: "2023" }) { totalCount } }' },
  'a day before the day before': {
    query: '{ agreements(where: { signedOn: { from: "2025-01-02", to: "2025-01-01" } }) { totalCount } }',
  },
  'chains of 99 steps': { query: '{ shortestPath(from: "country:CHN", to: "country:DEU", maxLength: 99) { length } }' },
  'an unknown unit': { query: '{ observations(where: { unit: ["bushels"] }) { totalCount } }' },
  'an unknown measure': { query: '{ observations(where: { measure: [LUCK] }) { totalCount } }' },
  'a search of 10,000 characters': { query: '', text: 'x'.repeat(10_000) },
  'an id with Cypher in it': { query: `{ node(id: "country:${injection}") { id } }`, empty: true },
  'a code with Cypher in it': { query: `{ entity(code: "CN${injection}") { id } }`, empty: true },
  'a filter with Cypher in it': {
    query: `{ ports(where: { name: { eq: "${injection}" } }) { totalCount } }`,
    empty: true,
  },
  'a place with Cypher in it': { query: `{ portsServing(place: "region:${injection}") { totalCount } }` },
}

onEachEngine('mistaken and malicious input', (graph) => {
  const yoga = serverOver(graph)

  async function post(query: string, variables: object): Promise<{ status: number; body: string }> {
    const response = await yoga.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return { status: response.status, body: await response.text() }
  }

  const searching = 'query ($text: String!) { search(text: $text) { totalCount nodes { id } } }'

  it.each(Object.entries(sent))(
    'a request with %s is a clear error or an empty answer',
    async (_, { query, text, empty = false }) => {
      const { status, body } = await post(query || searching, { text })
      expect(status).toBeLessThan(500)
      const { data, errors } = JSON.parse(body)
      if (empty) {
        expect(errors).toBeUndefined()
        expect([null, { totalCount: 0 }]).toContainEqual(Object.values(data)[0])
      } else {
        expect(errors[0].message.length).toBeGreaterThan(20)
        expect(errors[0].extensions?.code).not.toBe('INTERNAL_SERVER_ERROR')
      }
    },
  )

  it.each(['name:*', '"', '\\', 'AND OR', 'the of and', '*', '~', '(((', 'a"b\\c', injection, '\n\t', '霍尔果斯 OR *'])(
    'a search for %j is answered',
    async (text) => {
      const { status, body } = await post(searching, { text })
      expect([status, JSON.parse(body).errors]).toEqual([200, undefined])
    },
  )

  it('hostile input wrote and lost nothing', async () => {
    const { body } = await post('{ countries { totalCount } }', {})
    expect(JSON.parse(body).data.countries.totalCount).toBe(250)
  })
})
