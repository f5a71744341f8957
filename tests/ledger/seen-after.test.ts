import { expect, test } from 'vitest'
import { seed } from '../../seed/seed.ts'
import type { Reply } from '../asking.ts'
import { onEachEmptyEngine } from '../engines.ts'
import { served } from '../serving/serving.ts'
import { smallWorld } from './small-world.ts'
import { settings } from './writers.ts'

/** Each kind of reading, asked four times before a write and four times after: what is kept between requests must not outlive it. */
onEachEmptyEngine('what is written is seen at once', (graph) => {
  let address: string
  const ask = async (query: string): Promise<Reply> => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-viewer': 'ann' },
      body: JSON.stringify({ query }),
    })
    const { data, errors } = (await response.json()) as Reply
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }
  const read = async (path: string, accept = '*/*') => {
    const response = await fetch(`${address}${path}`, { headers: { accept }, redirect: 'manual' })
    return { status: response.status, text: await response.text(), location: response.headers.get('location') }
  }
  const cited = 'citations: [{ source: "source:S1", paragraph: 9 }]'

  /** What each reading tells of something that is there after the write, and not before. */
  async function same(readings: Readonly<Record<string, () => Promise<unknown>>>) {
    const answers: Record<string, unknown> = {}
    for (const [name, reading] of Object.entries(readings)) {
      answers[name] = await reading()
      for (let time = 1; time < 4; time++) expect(await reading(), name).toEqual(answers[name])
    }
    return answers
  }

  test('a new port is in lists, counts, search, codes, filters, neighbors, tables, linked data and pages', async () => {
    await seed(graph, { profile: 'core', data: smallWorld() })
    address = await served(graph, { ...settings, writable: graph })
    const readings = {
      list: async () => (await ask('{ ports(first: 100) { nodes { id } } }')).ports.nodes.length,
      count: async () => (await ask('{ ports { totalCount } }')).ports.totalCount,
      ofCountry: async () => (await ask('{ country(iso: "CHN") { ports { totalCount } } }')).country.ports.totalCount,
      filtered: async () =>
        (await ask('{ ports(where: { name: { startsWith: "Alash" } }) { totalCount } }')).ports.totalCount,
      search: async () => (await ask('{ search(text: "Alashankou") { nodes { id } } }')).search.nodes.length,
      code: async () => (await ask('{ entity(code: "CNAKL") { id } }')).entity?.id ?? null,
      neighbors: async () =>
        (await ask('{ node(id: "country:CHN") { ... on Country { neighbors { totalCount } } } }')).node.neighbors
          .totalCount,
      about: async () => (await ask('{ about { counts { entities } } }')).about.counts.entities,
      table: async () =>
        (await read('/table/ports.csv')).text.split('\n').filter((line) => line.includes('port:')).length,
      page: async () => (await read('/entity/port:CNAKL', 'text/html')).status,
      linked: async () => (await read('/entity/port:CNAKL', 'application/ld+json')).text.includes('Alashankou'),
    }
    const before = await same(readings)
    const put = await ask(
      `mutation { putEntity(input: { id: "port:CNAKL", kind: PORT, name: "Alashankou", codes: ["CNAKL"], country: "country:CHN", properties: { portKind: LAND_PORT }, ${cited} }) { __typename } }`,
    )
    expect(put.putEntity.__typename).toBe('EntityWritten')
    const after = await same(readings)
    const plus = (name: string) => Number(before[name]) + 1
    expect(after).toMatchObject({
      ...{ list: plus('list'), count: plus('count'), ofCountry: plus('ofCountry'), filtered: 1, search: 1 },
      ...{ code: 'port:CNAKL', neighbors: plus('neighbors'), about: plus('about'), table: plus('table'), linked: true },
    })
    expect(before).toMatchObject({ filtered: 0, search: 0, code: null, linked: false })
    expect([before.page, after.page]).toEqual([404, 200])
  })

  test('a number and what disagrees with it are in claims and conflicts, and gone once they are retracted', async () => {
    const readings = {
      conflicts: async () => (await ask('{ conflicts { totalCount } }')).conflicts.totalCount,
      observations: async () => (await ask('{ observations { totalCount } }')).observations.totalCount,
      disagreeing: async () => (await ask('{ disagreeingClaims { nodes { id } } }')).disagreeingClaims.nodes.length,
      claims: async () => (await ask('{ country(iso: "KAZ") { claims { totalCount } } }')).country.claims.totalCount,
    }
    const before = await same(readings)
    const { assertObservation } = await ask(
      `mutation { assertObservation(input: { measure: TRADE_VALUE, value: "40000000000", unit: "USD", reporter: "country:CHN", partner: "country:KAZ", period: { start: "2022-01-01", end: "2022-12-31" }, ${cited} }) { ... on ClaimWritten { claim { id } } } }`,
    )
    expect(before).toMatchObject({ conflicts: 0, disagreeing: 0 })
    expect(await same(readings)).toEqual({
      ...{ conflicts: 1, disagreeing: 2 },
      observations: Number(before.observations) + 1,
      claims: Number(before.claims) + 1,
    })
    await ask(`mutation { retractClaim(input: { claim: "${assertObservation.claim.id}" }) { __typename } }`)
    expect(await same(readings)).toEqual(before)
  })

  test('which ports serve a place follows what is stated of them', async () => {
    const serving = async () =>
      (await ask('{ portsServing(place: "country:VNM") { nodes { port { id } } } }')).portsServing.nodes
    expect(await same({ serving })).toEqual({ serving: [] })
    const { assertStatement } = await ask(
      `mutation { assertStatement(input: { subject: "port:CNSHA", predicate: "SERVES", object: "country:VNM", ${cited} }) { ... on ClaimWritten { entry { id } } } }`,
    )
    expect(await same({ serving })).toEqual({ serving: [{ port: { id: 'port:CNSHA' } }] })
    await ask(`mutation { revert(input: { entry: "${assertStatement.entry.id}" }) { __typename } }`)
    expect(await same({ serving })).toEqual({ serving: [] })
  })

  test('the id of an entity that is merged leads to the other: in nodes, questions, pages and linked data', async () => {
    await ask(
      `mutation {
        a: putEntity(input: { id: "region:CN-XJ", kind: REGION, name: "Xinjiang", country: "country:CHN", properties: { regionKind: SUBDIVISION }, ${cited} }) { __typename }
        b: putEntity(input: { id: "region:OLD", kind: REGION, name: "Sinkiang", country: "country:CHN", properties: { regionKind: SUBDIVISION }, ${cited} }) { __typename }
        c: putEntity(input: { id: "port:CNHRS", region: "region:OLD", ${cited} }) { __typename }
      }`,
    )
    const readings = (id: string) => ({
      node: async () => (await ask(`{ node(id: "${id}") { id } }`)).node.id,
      port: async () => (await ask('{ node(id: "port:CNHRS") { ... on Port { region { id } } } }')).node.region.id,
      conflicts: async () => (await ask(`{ conflicts(about: "${id}") { totalCount } }`)).conflicts.totalCount,
      serving: async () => (await ask(`{ portsServing(place: "${id}") { nodes { port { id } } } }`)).portsServing.nodes,
      byId: async () => (await ask(`{ regions(where: { id: ["${id}"] }) { nodes { id } } }`)).regions.nodes,
      inRegion: async () => (await ask(`{ ports(where: { region: ["${id}"] }) { nodes { id } } }`)).ports.nodes,
      related: async () =>
        (await ask(`{ ports(where: { relatedTo: { relation: LOCATED_IN, to: ["${id}"] } }) { nodes { id } } }`)).ports
          .nodes,
      said: async () =>
        (await ask(`{ country(iso: "CHN") { claims(where: { partner: ["${id}"] }) { totalCount } } }`)).country.claims
          .totalCount,
      table: async () => (await read(`/table/ports.csv?region=${id}`)).text,
    })
    const pages = '{ regions(first: 1 AFTER) { nodes { id } pageInfo { endCursor } } }'
    const walked = async (after: string) => (await ask(pages.replace('AFTER', `after: "${after}"`))).regions as Reply
    const before: Record<string, string> = {}
    for (let after = '', page = (await ask(pages.replace('AFTER', ''))).regions; after !== page.pageInfo.endCursor; ) {
      after = page.pageInfo.endCursor
      before[page.nodes[0].id] = after
      page = await walked(after)
      if (page.nodes.length === 0) break
    }
    expect((await same(readings('region:OLD'))).port).toBe('region:OLD')
    const { mergeEntities } = await ask(
      'mutation { mergeEntities(input: { from: "region:OLD", into: "region:CN-XJ" }) { ... on EntityWritten { entity { id aliases } } } }',
    )
    expect(mergeEntities.entity).toEqual({ id: 'region:CN-XJ', aliases: ['Sinkiang'] })
    const present = await same(readings('region:CN-XJ'))
    expect(present).toMatchObject({ node: 'region:CN-XJ', port: 'region:CN-XJ' })
    expect(present.serving).toContainEqual({ port: { id: 'port:CNHRS' } })
    expect(present).toMatchObject({ byId: [{ id: 'region:CN-XJ' }], inRegion: [{ id: 'port:CNHRS' }] })
    expect(present.related).toEqual(present.inRegion)
    expect(await same(readings('region:OLD'))).toEqual(present)
    // A page goes on from where the merged one stood, with nothing left out and nothing twice.
    const order = Object.keys(before)
    const at = order.indexOf('region:OLD')
    for (let time = 0; time < 4; time++)
      expect((await walked(before['region:OLD'] as string)).nodes).toEqual(
        order.slice(at + 1, at + 2).map((id) => ({ id })),
      )
    for (let time = 0; time < 4; time++) {
      expect((await read('/entity/region:OLD', 'text/html')).location).toContain('region:CN-XJ')
      const linked = await fetch(`${address}/id/region:OLD`, { headers: { accept: 'application/ld+json' } })
      expect(await linked.text()).toContain('region:CN-XJ')
    }
  })
})
