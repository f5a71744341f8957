import { GraphQLError } from 'graphql'
import { expect, it } from 'vitest'
import type { GraphqlPlugin } from '../../src/serving/graphql.ts'
import { counting, type Reply } from '../asking.ts'
import { onEachEngine, onEmbedded } from '../engines.ts'
import { served } from './serving.ts'

/** Sends a batch as OpenRefine does: as a form. */
async function sent(address: string, name: 'queries' | 'extend', value: object): Promise<Reply> {
  const body = new URLSearchParams({ [name]: JSON.stringify(value) })
  return (await fetch(`${address}/reconcile`, { method: 'POST', body })).json()
}

async function got(address: string, path: string): Promise<Reply> {
  return (await fetch(`${address}/reconcile${path}`)).json()
}

onEachEngine('the reconciliation service', (graph) => {
  it('names are matched in a batch, with types, properties and limits', async () => {
    const address = await served(graph)
    const answered = await sent(address, 'queries', {
      q0: { query: 'Ivory Coast', type: 'Country', type_strict: 'should' },
      q1: { query: 'Shanghai', type: [{ id: 'Port' }], limit: 2 },
      q2: { query: 'Hamburg', type: 'Port', properties: [{ pid: 'country', v: { id: 'country:DEU' } }] },
      q3: { query: 'Hamburg', type: 'Port', properties: [{ pid: 'country', v: 'Japan' }] },
      q4: { query: 'Georgia' },
      q5: { query: '490', type: 'Country' },
      q6: { query: '842', type: 'Country' },
    })
    expect(answered.q0.result[0]).toMatchObject({
      id: 'country:CIV',
      name: 'Ivory Coast',
      match: true,
      type: [{ id: 'Country', name: 'Country' }],
    })
    expect(answered.q1.result.length).toBeLessThanOrEqual(2)
    expect(answered.q1.result[0]).toMatchObject({ id: 'port:CNSHA', score: 100, match: true })
    expect(answered.q2.result[0]).toMatchObject({ id: 'port:DEHAM', match: true })
    expect(answered.q3.result[0]).toMatchObject({ id: 'port:DEHAM', score: 65, match: false })
    expect(answered.q4.result.slice(0, 2).map(({ id, match }: Reply) => [id, match])).toEqual([
      ['country:GEO', false],
      ['region:US-GA', false],
    ])
    expect(answered.q5).toEqual({ result: [], remark: expect.stringContaining('no country') })
    expect(answered.q6.result[0]).toMatchObject({ id: 'country:USA', match: true })
  })

  it('fifty names take one operation and at most eleven statements', async () => {
    const { graph: counted, statements } = counting(graph)
    const address = await served(counted)
    const names = Array.from({ length: 50 }, (_, at) => [`q${at}`, { query: `Port number ${at}, Kazakhstan` }])
    const answered = await sent(address, 'queries', Object.fromEntries(names))
    expect(Object.keys(answered)).toHaveLength(50)
    expect(statements.filter(({ name }) => name === 'candidates-of-texts').length).toBeLessThanOrEqual(6)
    expect(statements.length).toBeLessThanOrEqual(11)
  })

  it('columns are added with texts, numbers, dates and entities', async () => {
    const address = await served(graph)
    const ids = ['port:CNSHA', 'country:KAZ', 'agreement:RCEP']
    const properties = [
      { id: 'country' },
      { id: 'iso3' },
      { id: 'latitude' },
      { id: 'aliases', settings: { limit: 1 } },
      { id: 'landlocked' },
      { id: 'signedOn' },
    ]
    const { meta, rows } = await sent(address, 'extend', { ids, properties })
    expect(meta[0]).toEqual({ id: 'country', name: 'Country', type: { id: 'Country', name: 'Country' } })
    expect(rows['port:CNSHA']).toMatchObject({
      country: [{ id: 'country:CHN', name: 'China' }],
      iso3: [],
      signedOn: [],
    })
    expect(rows['port:CNSHA'].latitude[0].float).toBeCloseTo(31, 0)
    expect(rows['port:CNSHA'].aliases).toHaveLength(1)
    expect(rows['country:KAZ']).toMatchObject({ iso3: [{ str: 'KAZ' }], landlocked: [{ bool: true }], country: [] })
    expect(rows['agreement:RCEP'].signedOn).toEqual([{ date: '2020-11-15' }])
  })

  it('entities, properties and types are suggested, from a cursor on', async () => {
    const address = await served(graph)
    const { result } = await got(address, '/suggest/entity?prefix=kazakhs')
    expect(result[0]).toMatchObject({ id: 'country:KAZ', notable: [{ id: 'Country' }] })
    const further = await got(address, '/suggest/entity?prefix=kazakhs&cursor=1')
    expect(further.result[0]).toEqual(result[1])
    expect((await got(address, '/suggest/property?prefix=coun')).result).toContainEqual({
      id: 'country',
      name: 'Country',
    })
    expect((await got(address, '/suggest/type?prefix=por')).result.map(({ id }: Reply) => id)).toEqual(['Port'])
    expect((await got(address, '/properties?type=Port&limit=100')).properties).toContainEqual({
      id: 'unlocode',
      name: 'UN/LOCODE',
    })
  })
})

onEmbedded('what clients of the reconciliation service need besides', (graph) => {
  it('the manifest names its endpoints, and any origin may read it, as JSON or as a script', async () => {
    const address = await served(graph)
    const response = await fetch(`${address}/reconcile`)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await response.json()).toMatchObject({
      versions: ['0.2'],
      view: { url: `${address}/entity/{{id}}` },
      extend: { propose_properties: { service_url: address, service_path: '/reconcile/properties' } },
    })
    const script = await fetch(`${address}/reconcile?callback=jQuery1_2`)
    expect(script.headers.get('content-type')).toContain('javascript')
    expect(await script.text()).toMatch(/^\/\*\*\/jQuery1_2\(\{.*\}\);$/)
    expect((await fetch(`${address}/reconcile?callback=alert(1)//`)).status).toBe(400)
  })

  it('a preview is a page that other sites may frame, with names escaped', async () => {
    const address = await served(graph)
    const response = await fetch(`${address}/reconcile/preview?id=port:CNHRS`)
    expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *')
    const html = await response.text()
    expect(html).toContain('霍尔果斯')
    expect(html).toContain(`${address}/entity/port:CNHRS`)
    expect((await fetch(`${address}/reconcile/preview?id=port:NOWHERE`)).status).toBe(404)
    expect((await got(address, '/flyout/entity?id=country:KAZ')).html).toContain('Kazakhstan')
  })

  it.each([
    [{ q0: 'Shanghai' }, 'queries.q0'],
    [{ q0: { query: 'Shanghai', type: 'Harbor' } }, 'queries.q0.type'],
    [{ q0: { query: 'Shanghai', limit: 0 } }, 'queries.q0.limit'],
    [{ q0: { query: 'Shanghai', type_strict: 'some' } }, 'queries.q0.type_strict'],
    [{ q0: { query: 'Shanghai', properties: [{ pid: 'colour', v: 'red' }] } }, 'queries.q0.properties[0].pid'],
    [{ q0: { query: 'x'.repeat(201) } }, 'queries.q0.query'],
    [Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`q${at}`, { query: 'China' }])), 'queries'],
  ])('an error names the field that is wrong: %j', async (queries, field) => {
    const address = await served(graph)
    expect(await sent(address, 'queries', queries)).toMatchObject({ status: 'error', field })
  })

  it('a query that is wrong has an error that names its field, and the others are answered, at every repetition', async () => {
    const address = await served(graph)
    for (const _ of [1, 2, 3, 4]) {
      const answered = await sent(address, 'queries', {
        q0: { query: 'Shanghai', type: 'Port' },
        q1: { query: 'Shanghai', type: 'Harbor' },
        q2: 'Shanghai',
        q3: { query: 'x'.repeat(201) },
        q4: { query: 'Kazakhstan' },
      })
      expect(Object.keys(answered)).toEqual(['q0', 'q1', 'q2', 'q3', 'q4'])
      expect(answered.q0.result[0].id).toBe('port:CNSHA')
      expect(answered.q1).toMatchObject({ result: [], error: { field: 'queries.q1.type' } })
      expect(answered.q2).toMatchObject({ result: [], error: { field: 'queries.q2' } })
      expect(answered.q3).toMatchObject({ result: [], error: { field: 'queries.q3.query' } })
      expect(answered.q4.result[0].id).toBe('country:KAZ')
    }
  })

  it('a page of any site may ask, after a preflight, and read refusals and previews too', async () => {
    const address = await served(graph)
    const headers = {
      origin: 'https://reconciliation-api.github.io',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    }
    for (const path of ['', '/suggest/entity', '/properties', '/preview', '/flyout/entity']) {
      const preflight = await fetch(`${address}/reconcile${path}`, { method: 'OPTIONS', headers })
      expect(preflight.status).toBe(204)
      expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
      expect(preflight.headers.get('access-control-allow-methods')).toContain('POST')
      expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type')
    }
    for (const path of ['', '?queries=1', '/nothing', '/preview?id=country:KAZ', '/preview?id=port:NOWHERE'])
      expect((await fetch(`${address}/reconcile${path}`)).headers.get('access-control-allow-origin'), path).toBe('*')
  })

  it('a plugin that refuses refuses matches, suggestions, previews and extensions', async () => {
    const refusing: GraphqlPlugin = {
      onExecute() {
        throw new GraphQLError('Sign in', { extensions: { code: 'FORBIDDEN' } })
      },
    }
    const address = await served(graph, { plugins: [refusing] })
    const asked = [
      '?queries=%7B%22q0%22%3A%7B%22query%22%3A%22China%22%7D%7D',
      '?extend=%7B%22ids%22%3A%5B%22country%3ACHN%22%5D%2C%22properties%22%3A%5B%7B%22id%22%3A%22iso3%22%7D%5D%7D',
      '/suggest/entity?prefix=china',
      '/preview?id=country:CHN',
      '/flyout/entity?id=country:CHN',
    ]
    const answers = await Promise.all(asked.map((path) => fetch(`${address}/reconcile${path}`)))
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
  })
})
