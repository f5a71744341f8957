import { getIntrospectionQuery } from 'graphql'
import { expect, it, vi } from 'vitest'
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

  function post(query: string, variables: object): Promise<{ status: number; body: string }> {
    return send(JSON.stringify({ query, variables }))
  }

  async function send(body: string): Promise<{ status: number; body: string }> {
    const response = await yoga.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
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

  it('an introspection that asks for its lists again and again by aliases is refused, and an ordinary one answered', async () => {
    const often = (name: string, selection: string) =>
      Array.from({ length: 9 }, (_, n) => `${name}${n}: fields ${selection}`).join(' ')
    // As many as the limit of aliases allows.
    const again = [
      `{ __schema { types { ...a } } } fragment a on __Type { ${often('a', '{ type { ...b } }')} } fragment b on __Type { ${often('b', '{ name }')} }`,
      `{ ${Array.from({ length: 99 }, (_, n) => `s${n}: __schema { types { fields { type { fields { name } } } } }`).join(' ')} }`,
    ]
    for (const query of again) {
      const begun = Date.now()
      const { errors } = JSON.parse((await post(query, {})).body)
      expect(errors[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })
      expect(errors[0].message).toMatch(/alias/)
      expect(Date.now() - begun).toBeLessThan(5_000)
    }
    const { errors } = JSON.parse((await post(getIntrospectionQuery(), {})).body)
    expect(errors).toBeUndefined()
    const named =
      '{ a: __type(name: "Port") { n: name fields { name } } b: __type(name: "Country") { fields { name } } }'
    expect(JSON.parse((await post(named, {})).body).data.a.n).toBe('Port')
  })

  it('an operation asks for at most ten types by name', async () => {
    const types = (count: number) =>
      `{ ${Array.from({ length: count }, (_, n) => `t${n}: __type(name: "Port") { fields { name } }`).join(' ')} }`
    expect(JSON.parse((await post(types(10), {})).body).errors).toBeUndefined()
    const { errors } = JSON.parse((await post(types(99), {})).body)
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining('at most 10 types by name') })])
  })

  it('an error repeats no more than a part of a long text that the client sent', async () => {
    const long = 'x'.repeat(200_000)
    const dated = 'query ($day: PartialDate) { observations(where: { from: $day }) { totalCount } }'
    const bodies = [
      await post(`{ observations(where: { from: "${long}" }) { totalCount } }`, {}),
      await post(dated, { day: long }),
      await post(`{ portsServing(place: "${long}") { totalCount } }`, {}),
      await post(`{ ${long} }`, {}),
      await post('query ($first: Int) { ports(first: $first) { totalCount } }', { first: long }),
      await post(`{ ports(orderBy: "${long}") { totalCount } }`, {}),
    ]
    for (const { status, body } of bodies) {
      expect(status).toBeLessThan(500)
      expect(JSON.parse(body).errors[0].message.length).toBeGreaterThan(20)
      expect(body.length).toBeLessThan(5_000)
    }
  })

  it('an operation or a variable that nests thousands of levels deep is a mistake of the client', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const query = 'query ($where: CountryFilter) { countries(where: $where) { totalCount } }'
    const where = `${'{"not":'.repeat(20_000)}{}${'}'.repeat(20_000)}`
    const deep = [
      await post('{a'.repeat(2_400), {}),
      await post(`{ country(iso: ${'['.repeat(4_900)}`, {}),
      await send(`{ "query": "${query}", "variables": { "where": ${where} } }`),
    ]
    for (const { status, body } of deep) {
      expect(status).toBeLessThan(500)
      expect(JSON.parse(body).errors[0].extensions.code).not.toBe('INTERNAL_SERVER_ERROR')
    }
    expect(log).not.toHaveBeenCalled()
    log.mockRestore()
  })

  it('hostile input wrote and lost nothing', async () => {
    const { body } = await post('{ countries { totalCount } }', {})
    expect(JSON.parse(body).data.countries.totalCount).toBe(250)
  })
})
