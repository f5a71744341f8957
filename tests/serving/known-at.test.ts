import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { openEmbedded } from '../../cypher/engine/embedded.ts'
import type { WritableGraph } from '../../cypher/engine/graph.ts'
import { seed } from '../../seed/seed.ts'
import { admitting } from '../../src/serving/admit.ts'
import { graphqlOver, type Yoga } from '../../src/serving/graphql.ts'
import { type Answer, ask, askServer, counting } from '../asking.ts'
import { onEachEmptyEngine } from '../engines.ts'
import { type Snapshot, script, step } from '../ledger/scripted.ts'
import { smallWorld } from '../ledger/small-world.ts'

const horgos = '{ node(id: "port:CNHRS") { ... on Port { id name } } }'

onEachEmptyEngine('knownAt in an operation', (graph) => {
  const at: Record<string, string> = {}
  beforeAll(async () => {
    await seed(graph, { profile: 'core', data: smallWorld() })
    at.seeded = (await step(graph, 'the seed alone', [])).at
    for (const [what, changes] of script) at[what] = (await step(graph, what, changes)).at
  }, 60_000)
  const borders = () => at['a country and its border are new'] as string
  const gone = () => at['a country is gone with its border'] as string
  const neighborsOf = (time: string | null) =>
    `country(iso: "CHN") { neighbors(relations: [BORDERS], knownAt: ${time === null ? 'null' : JSON.stringify(time)}) { nodes { id } totalCount } }`
  const found = (ids: readonly string[]) => ({
    neighbors: { nodes: ids.map((id) => ({ id })), totalCount: ids.length },
  })

  it('the same question has the same answer four times, at each time its own', async () => {
    for (let time = 0; time < 4; time++) {
      expect(await ask(graph, `{ ${neighborsOf(at.seeded as string)} }`)).toEqual({
        data: { country: found(['country:KAZ']) },
      })
      expect(await ask(graph, `{ ${neighborsOf(borders())} }`)).toEqual({
        data: { country: found(['country:KAZ', 'country:MNG']) },
      })
      expect(await ask(graph, `{ ${neighborsOf(null)} }`)).toEqual({ data: { country: found(['country:KAZ']) } })
    }
  })

  it('two times and the present stand side by side in one operation, in the order in which they are asked for', async () => {
    const query = `query Both($past: DateTime!, $never: Boolean = false) {
      __typename
      now: ${neighborsOf(null)}
      ...Past
      first: ${neighborsOf(at.seeded as string)}
      ... on Query @skip(if: $never) { name: country(iso: "KAZ") { name } }
      left: country(iso: "CHN") @skip(if: true) { neighbors(knownAt: "2001-01-01") { totalCount } }
    }
    fragment Past on Query { past: country(iso: "CHN") { ...Names ...Neighbors } }
    fragment Names on Country { name }
    fragment Neighbors on Country { neighbors(relations: [BORDERS], knownAt: $past) { nodes { id } totalCount } }`
    for (let time = 0; time < 4; time++) {
      const { data, errors } = await ask(graph, query, { past: borders() })
      expect(errors).toBeUndefined()
      expect(Object.entries(data ?? {})).toEqual([
        ['__typename', 'Query'],
        ['now', found(['country:KAZ'])],
        ['past', { name: 'China', ...found(['country:KAZ', 'country:MNG']) }],
        ['first', found(['country:KAZ'])],
        ['name', { name: 'Kazakhstan' }],
      ])
    }
  })

  it('a key that is asked for in two places has what both ask', async () => {
    const { data, errors } = await ask(
      graph,
      `{ country(iso: "CHN") { name } now: country(iso: "CHN") { id } ... on Query { country(iso: "CHN") { neighbors(relations: [BORDERS], knownAt: "${borders()}") { totalCount } } } }`,
    )
    expect(errors).toBeUndefined()
    expect(JSON.stringify(data)).toBe(
      '{"country":{"name":"China","neighbors":{"totalCount":2}},"now":{"id":"country:CHN"}}',
    )
  })

  it('a variable, its default, null and one left out mean what they mean in any argument', async () => {
    const query = (kind: string) =>
      `query Q($past: DateTime${kind}) { country(iso: "CHN") { neighbors(relations: [BORDERS], knownAt: $past) { totalCount } } }`
    const total = async (text: string, variables: object) =>
      (await ask(graph, text, variables)).data?.country.neighbors.totalCount
    expect(await total(query('!'), { past: borders() })).toBe(2)
    expect(await total(query(` = "${borders()}"`), {})).toBe(2)
    expect(await total(query(` = "${borders()}"`), { past: null })).toBe(1)
    expect(await total(query(''), {})).toBe(1)
  })

  it('a directive that is given null is an error at its place, as without knownAt', async () => {
    const query = (given: string) =>
      `query Q($no: Boolean = false) { country(iso: "CHN") { name neighbors${given} { totalCount @skip(if: $no) } } }`
    const without = await ask(graph, query(''), { no: null })
    expect(without.data?.country.name).toBe('China')
    for (let time = 0; time < 4; time++) {
      const { data, errors } = await ask(graph, query('(knownAt: null)'), { no: null })
      expect(data).toEqual(without.data)
      expect(errors?.map(({ message, path }) => [message, path])).toEqual(
        without.errors?.map(({ message, path }) => [message, path]),
      )
    }
  })

  it('what is skipped asks nothing of the past, and what is included does', async () => {
    const query = `query Q($included: Boolean!) { country(iso: "CHN") {
      neighbors(relations: [BORDERS], knownAt: "${borders()}") @include(if: $included) { totalCount }
      others: neighbors(relations: [BORDERS]) { totalCount } } }`
    expect((await ask(graph, query, { included: false })).data?.country).toEqual({ others: { totalCount: 1 } })
    expect((await ask(graph, query, { included: true })).data?.country.others).toEqual({ totalCount: 2 })
  })

  it('a claim that was retracted later is there, and in conflicts as they were', async () => {
    const then = at['a source is new, and a claim cites it'] as string
    const query = `query Q($past: DateTime) { claims(knownAt: $past) { totalCount nodes { id } } country(iso: "CHN") { claims(knownAt: $past) { totalCount } } conflicts(knownAt: $past) { totalCount } }`
    const past = (await ask(graph, query, { past: then })).data
    const now = (await ask(graph, query)).data
    expect(past?.claims.nodes.map(({ id }: { id: string }) => id)).toContain('observation:N1')
    expect(past?.claims.totalCount).toBe(now?.claims.totalCount + 2)
    expect(past?.country.claims.totalCount).toBe(now?.country.claims.totalCount + 1)
    expect(past?.conflicts.totalCount).toEqual(expect.any(Number))
  })

  it('the list of all relations, what is near, series and ways by sea are asked of the past, too', async () => {
    const query = `query Q($past: DateTime) {
      relations(relations: [BORDERS], knownAt: $past) { totalCount }
      near(latitude: 44.2, longitude: 80.4, kilometres: 100, kinds: [PORT], knownAt: $past) { totalCount }
      timeSeries(reporter: "country:CHN", measure: TRADE_VALUE, partner: "country:KAZ", knownAt: $past) { unit }
      disagreeingClaims(knownAt: $past) { totalCount }
      exposure(of: "port:CNSHA", passage: SUEZ, knownAt: $past) { totalCount }
      seaRoute(from: "port:CNSHA", to: "port:CNSHA", knownAt: $past) { reason }
    }`
    for (let time = 0; time < 4; time++) {
      const past = (await ask(graph, query, { past: borders() })).data
      const now = (await ask(graph, query)).data
      expect(past?.relations.totalCount).toBe(now?.relations.totalCount + 1)
      expect(past?.near.totalCount).toEqual(expect.any(Number))
    }
  })

  it('a date alone is the end of that day, and any zone is taken', async () => {
    const today = (await ask(graph, `{ ${neighborsOf(gone().slice(0, 10))} }`)).data
    expect(today).toEqual({ country: found(['country:KAZ']) })
    const shifted = new Date(Date.parse(borders()) + 8 * 3_600_000).toISOString().replace('Z', '+08:00')
    expect((await ask(graph, `{ ${neighborsOf(shifted)} }`)).data).toEqual({
      country: found(['country:KAZ', 'country:MNG']),
    })
  })

  describe('errors', () => {
    it.each(['2026-11-28T09:15:00', 'yesterday', '2026-02-30', '2026', '2026-11-28T25:00:00Z', ''])(
      'a time such as %j is refused, in words, as a literal and as a variable',
      async (time) => {
        const literal = await ask(graph, `{ ${neighborsOf(time)} }`)
        const query = 'query Q($past: DateTime) { claims(knownAt: $past) { totalCount } }'
        for (const { data, errors } of [literal, await ask(graph, query, { past: time })]) {
          expect(data).toBeUndefined()
          expect(errors?.[0]?.message).toContain('is no time: write 2026-11-28T09:15:00Z, with its zone')
        }
      },
    )

    it('a time before the graph began fails its own field, and no other', async () => {
      const query = `{ old: ${neighborsOf('2001-01-01')} now: ${neighborsOf(null)} }`
      for (let time = 0; time < 4; time++) {
        const { data, errors } = await ask(graph, query)
        expect(Object.entries(data ?? {})).toEqual([
          ['old', null],
          ['now', found(['country:KAZ'])],
        ])
        expect(errors).toHaveLength(1)
        expect(errors?.[0]).toMatchObject({
          path: ['old'],
          message: expect.stringContaining('it begins at'),
          extensions: { code: 'BAD_USER_INPUT', argument: 'knownAt' },
        })
      }
    })

    it('two times within one field of Query are refused, with the way out; twice the same is one', async () => {
      const inner = (time: string) => `neighbors(relations: [BORDERS], knownAt: "${time}") { totalCount }`
      const both = (one: string, other: string) =>
        `{ china: country(iso: "CHN") { ${inner(one)} b: ${inner(other)} } other: country(iso: "KAZ") { id } }`
      const { data, errors } = await ask(graph, both(borders(), at.seeded as string))
      expect(data).toEqual({ china: null, other: { id: 'country:KAZ' } })
      expect(errors?.[0]).toMatchObject({
        path: ['china'],
        message: expect.stringMatching(/takes one `knownAt`.*alias/),
        extensions: { code: 'BAD_USER_INPUT', argument: 'knownAt' },
      })
      expect((await ask(graph, both(borders(), borders()))).data?.china).toMatchObject({ b: { totalCount: 2 } })
    })

    it('an error within a past answer has the path that it would have in the present', async () => {
      const list = (time: string) => `country(iso: "CHN") { neighbors(first: 1000, knownAt: "${time}") { totalCount } }`
      const { data, errors } = await ask(
        graph,
        `{ a: ${list(borders())} b: country(iso: "CHN") { neighbors(first: 1000) { totalCount } } }`,
      )
      expect(data).toEqual({ a: { neighbors: null }, b: { neighbors: null } })
      expect(errors?.map(({ path }) => path)).toEqual(
        expect.arrayContaining([
          ['a', 'neighbors'],
          ['b', 'neighbors'],
        ]),
      )
    })

    it('an operation costs what all of it costs, however many times it asks about', async () => {
      const fields = 'abcdefghijklmn'.split('').map((alias) => `${alias}: id`)
      const page = (time: string | null) =>
        `claims(first: 100, knownAt: ${time && `"${time}"`}) { nodes { conflicts { claims { ${fields.join(' ')} } } } }`
      expect((await ask(graph, `{ ${page(borders())} }`)).errors).toBeUndefined()
      const query = `{ one: ${page(borders())} two: ${page(at.seeded as string)} three: ${page(null)} }`
      const { data, errors } = await ask(graph, query)
      expect(data).toEqual({ one: null, two: null, three: null })
      const values = new Set(errors?.map(({ message }) => /could return (\d+) values/.exec(message)?.[1]))
      expect(values.size).toBe(1)
      expect(errors).toHaveLength(3)
      const present = await ask(graph, query.replaceAll(/knownAt: (null|"[^"]+")/g, 'knownAt: null'))
      expect(present.errors?.[0]?.message).toContain(`${[...values][0]} values`)
    })
  })
})

describe('an operation without knownAt', () => {
  let graph: WritableGraph
  let server: Yoga
  let counted: ReturnType<typeof counting>
  let seeded: Snapshot
  beforeAll(async () => {
    graph = await openEmbedded({ data: ':memory:', shuffleUnordered: true })
    await seed(graph, { profile: 'core', data: smallWorld() })
    seeded = await step(graph, 'the seed alone', [])
    await step(graph, ...(script[0] as (typeof script)[number]))
    counted = counting(graph)
    server = graphqlOver(admitting(counted.graph, { deadlineMilliseconds: 60_000 }))
  })
  afterAll(() => graph.close())

  test('sends the statements that it sent before, and asks nothing of the ledger', async () => {
    await askServer(server, horgos)
    const names = counted.statements.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter((name) => /entry|version|in-order/.test(name))).toEqual([])
  })

  test('is answered while a past graph is being rebuilt beside it', async () => {
    const past = askServer(server, `{ claims(knownAt: "${seeded.at}") { totalCount } }`)
    const present: Answer = await askServer(server, horgos)
    expect(present.data?.node.name).toBe('Khorgas')
    expect((await past).data?.claims.totalCount).toBe(3)
  })

  test('what takes longer to rebuild than the request may is an error that says when to ask again', async () => {
    const slow = {
      ...graph,
      run: async (statement: Parameters<typeof graph.run>[0]) => {
        if (statement.name.endsWith('-in-order')) await new Promise((resolve) => setTimeout(resolve, 100))
        return graph.run(statement)
      },
    }
    const hurried = graphqlOver(admitting(slow, { deadlineMilliseconds: 900 }))
    const query = `{ claims(knownAt: "${seeded.at}") { totalCount } country(iso: "CHN") { name } }`
    const { data, errors } = await askServer(hurried, query)
    expect(data).toEqual({ claims: null, country: { name: 'China' } })
    expect(errors?.[0]).toMatchObject({
      path: ['claims'],
      message: expect.stringMatching(/being rebuilt; ask again in \d+ s/),
      extensions: { code: 'STILL_REBUILDING', retryAfterSeconds: expect.any(Number) },
    })
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    for (let time = 0; time < 4; time++)
      expect((await askServer(hurried, query)).data?.claims).toEqual({ totalCount: 3 })
  })
})
