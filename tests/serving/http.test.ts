import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { server } from '../../src/serving/server.ts'
import { onEmbedded } from '../engines.ts'

const json = { 'content-type': 'application/json' }
const query = '{ country(iso: "CHN") { name } }'
const china = { data: { country: { name: 'China' } } }

onEmbedded('GraphQL over HTTP', (graph) => {
  let http: Server
  let address: string
  beforeAll(async () => {
    http = createServer(server(graph))
    await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
    address = `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`
  })
  afterAll(() => new Promise((closed) => http.close(closed)))

  async function post(body: string, headers: Record<string, string> = json): Promise<[status: number, body: unknown]> {
    const response = await fetch(address, { method: 'POST', headers, body })
    return [response.status, await response.json()]
  }

  it('the first, second and third answers to an operation are the same', async () => {
    for (let time = 1; time <= 3; time++) expect(await post(JSON.stringify({ query }))).toEqual([200, china])
  })

  it('operationName selects an operation, and one that does not exist is an error', async () => {
    const named = `query Name ${query}`
    for (let time = 1; time <= 3; time++) {
      expect(await post(JSON.stringify({ query: named, operationName: 'Name', variables: null }))).toEqual([200, china])
      const [, refusal] = await post(JSON.stringify({ query: named, operationName: 'Other' }))
      expect(refusal).toHaveProperty('errors.0.message', 'Could not determine what operation to execute.')
    }
  })

  it.each([
    ['no JSON', '{'],
    ['nothing in it', ' '],
    ['a list', '[]'],
    ['no query', '{"variables": {}}'],
    ['an empty query', '{"query": ""}'],
    ['variables that are a list', JSON.stringify({ query, variables: [] })],
    ['something besides', JSON.stringify({ query, besides: 1 })],
  ])('a body with %s is refused with a message', async (_, body) => {
    const [status, answer] = await post(body)
    // GraphQL over HTTP has 200 for a client that accepts application/json and sent JSON.
    expect([200, 400]).toContain(status)
    expect(answer).toHaveProperty('errors.0.message')
  })

  it('a body that is too long is refused before it is read', async () => {
    const [status, answer] = await post(JSON.stringify({ query: `${query} # ${'x'.repeat(300_000)}` }))
    expect([status, answer]).toEqual([
      413,
      { errors: [expect.objectContaining({ extensions: { code: 'PAYLOAD_TOO_LARGE' } })] },
    ])
  })

  it('a page of another origin gets its answer and the permission to read it', async () => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { ...json, origin: 'http://example.org' },
      body: JSON.stringify({ query }),
    })
    expect(response.headers.get('access-control-allow-origin')).toBeTruthy()
    expect(await response.json()).toEqual(china)
  })

  it.each([
    ['gzip', { 'content-encoding': 'gzip' }],
    ['latin1', { 'content-type': 'application/json; charset=latin1' }],
  ])('a body in %s is refused, since it would be read as UTF-8 text', async (_, headers) => {
    expect(await post(JSON.stringify({ query }), { ...json, ...headers })).toEqual([
      415,
      { errors: [expect.objectContaining({ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } })] },
    ])
  })

  it.each(['application/json', 'text/event-stream'])(
    'variables in the URL that are not JSON are a mistake of the client, who accepts %s',
    async (accept) => {
      const response = await fetch(`${address}?query=${encodeURIComponent(query)}&variables={`, { headers: { accept } })
      expect([response.status, await response.json()]).toEqual([
        400,
        { errors: [expect.objectContaining({ extensions: { code: 'BAD_REQUEST' } })] },
      ])
    },
  )

  it.each([
    [
      'a variable of another type',
      { query: 'query ($n: Int!) { ports(first: $n) { totalCount } }', variables: { n: 'x' } },
    ],
    ['a variable left out', { query: 'query ($n: Int!) { ports(first: $n) { totalCount } }' }],
  ])(
    'an operation with %s is a coded mistake of the client, and 400 where the client reads the status',
    async (_, body) => {
      const mistake = { errors: [expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } })] }
      for (const [accept, status] of [
        ['application/json', 200],
        ['application/graphql-response+json', 400],
      ] as const) {
        const [said, answer] = await post(JSON.stringify(body), { ...json, accept })
        expect(answer).toMatchObject(mistake)
        expect(said).toBe(status)
      }
    },
  )

  it('a GET request is answered as well', async () => {
    expect(await (await fetch(`${address}?query=${encodeURIComponent(query)}`)).json()).toEqual(china)
  })
})
