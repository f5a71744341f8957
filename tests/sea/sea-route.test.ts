import { describe, expect, it } from 'vitest'
import { answer, ask, counting, type Reply } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'

const question = `query ($from: ID!, $to: ID!, $avoid: [SeaPassage!], $open: [SeaPassage!]) {
  seaRoute(from: $from, to: $to, avoid: $avoid, open: $open) {
    from { name } to { name } kilometres nauticalMiles reason note basis citations { source { id } }
    passages { id } points { latitude longitude }
    detours { passage { id } kilometres kilometresWithout detourKilometres detourPercent instead { id } } } }`

const exposed = `query ($of: ID!, $passage: SeaPassage!, $first: Int = 100, $after: String) {
  exposure(of: $of, passage: $passage, first: $first, after: $after) {
    from { name } countriesReached totalCount pageInfo { hasNextPage endCursor }
    nodes { country { id } port { id country { id } } kilometres kilometresWithout detourKilometres detourPercent } } }`

onEachEngine('routes by sea', (graph) => {
  const route = async (variables: object): Promise<Reply> => (await answer(graph, question, variables)).seaRoute
  const ids = (passages: readonly { readonly id: string }[]) => passages.map(({ id }) => id)

  it('a route says how long it is, what it goes through, and how far it can be relied on', async () => {
    const found = await route({ from: 'port:SGSIN', to: 'port:NLRTM' })
    expect([found.from.name, found.reason]).toEqual(['Singapore', null])
    expect(found.kilometres % 10).toBe(0)
    expect(Math.abs(found.kilometres / 15_500 - 1)).toBeLessThan(0.01)
    expect(Math.abs(found.nauticalMiles / 8_370 - 1)).toBeLessThan(0.01)
    expect(ids(found.passages)).toEqual(
      ['MALACCA', 'BAB_EL_MANDEB', 'SUEZ', 'GIBRALTAR', 'DOVER'].map((code) => `passage:${code}`),
    )
    expect(found.note).toContain('not for navigation')
    expect([found.basis, found.citations]).toEqual(['DERIVED', [{ source: { id: 'source:searoute-lanes' } }]])
    expect(found.points.length).toBeGreaterThan(50)
    expect(found.points.length).toBeLessThanOrEqual(200)
  })

  it('each passage of a route tells what its closing costs: the length of the route that avoids it', async () => {
    const { detours, kilometres } = await route({ from: 'port:SGSIN', to: 'port:NLRTM' })
    expect(detours).toHaveLength(5)
    for (const { passage, instead, ...detour } of detours) {
      const other = await route({ from: 'port:SGSIN', to: 'port:NLRTM', avoid: [passage.id.slice('passage:'.length)] })
      expect(instead).toEqual(other.passages)
      expect(detour).toEqual({
        kilometres,
        kilometresWithout: other.kilometres,
        detourKilometres: other.kilometres - kilometres,
        detourPercent: expect.closeTo((other.kilometres / kilometres - 1) * 100, -0.2),
      })
    }
  })

  it('where there is no way the lengths are null, and a reason says why', async () => {
    const none = { kilometres: null, nauticalMiles: null, passages: [], points: [], detours: [] }
    const blackSea = { from: 'country:ROU', to: 'country:GRC', avoid: ['BOSPORUS'] }
    expect(await route(blackSea)).toMatchObject({ ...none, reason: 'NOT_CONNECTED' })
    expect(await route({ from: 'country:MNG', to: 'country:GRC' })).toMatchObject({
      ...none,
      from: null,
      reason: 'FROM_NOT_AT_SEA',
    })
    expect(await route({ from: 'country:GRC', to: 'port:CNHRS' })).toMatchObject({
      ...none,
      to: null,
      reason: 'TO_NOT_AT_SEA',
    })
  })

  it('the Caspian is joined to other seas only where the Volga–Don Canal is opened', async () => {
    const caspian = { from: 'port:AZBAK', to: 'country:ROU' }
    expect((await route(caspian)).reason).toBe('NOT_CONNECTED')
    expect(ids((await route({ ...caspian, open: ['VOLGA_DON'] })).passages)).toEqual([
      'passage:VOLGA_DON',
      'passage:KERCH',
    ])
  })

  it('a country stands for its most prominent seaport', async () => {
    const [route, best] = await Promise.all([
      answer(graph, '{ seaRoute(from: "country:GRC", to: "country:LBN") { from { id } to { country { id } } } }'),
      answer(
        graph,
        '{ ports(where: { country: ["country:GRC"], portKind: [SEAPORT], located: true }, first: 1, orderBy: [{ field: PROMINENCE, direction: DESC }]) { nodes { id } } }',
      ),
    ])
    expect(route.seaRoute).toEqual({ from: best.ports.nodes[0], to: { country: { id: 'country:LBN' } } })
  })

  it.each([
    ['from: "organization:ASEAN", to: "port:NLRTM"', 'is no port, country or region'],
    ['from: "port:NOWHERE", to: "port:NLRTM"', 'Nothing has the id'],
    ['from: "port:NLRTM", to: "port:NLRTM"', 'Both ends are the port port:NLRTM'],
    ['from: "port:NLRTM", to: "port:SGSIN", avoid: [SUES]', 'Did you mean the enum value "SUEZ"'],
  ])('seaRoute(%s) is refused: %s', async (args, message) => {
    const { errors } = await ask(graph, `{ seaRoute(${args}) { kilometres } }`)
    expect(errors?.[0]?.message).toContain(message)
  })

  it('points can be limited to at least two, the ends among them', async () => {
    const points = async (limit: number) =>
      ask(
        graph,
        `{ seaRoute(from: "port:SGSIN", to: "port:NLRTM") { points(limit: ${limit}) { latitude longitude } } }`,
      )
    const { seaRoute } = (await points(1_000)).data as Reply
    const whole = seaRoute.points
    const three = (await points(3)).data?.seaRoute.points
    expect(three).toEqual([whole[0], whole[Math.round((whole.length - 1) / 2)], whole.at(-1)])
    expect((await points(1)).errors?.[0]?.message).toContain('ask for 2 to 1000')
  })

  it('passagesBetween tells the same as the detours of the route', async () => {
    const ends = 'from: "port:SGSIN", to: "country:ITA"'
    const detour = '{ passage { id } kilometres kilometresWithout detourKilometres detourPercent instead { id } }'
    const found = await answer(graph, `{ passagesBetween(${ends}) ${detour} seaRoute(${ends}) { detours ${detour} } }`)
    expect(found.passagesBetween.length).toBeGreaterThan(2)
    expect(found.passagesBetween).toEqual(found.seaRoute.detours)
    const none = await answer(graph, '{ passagesBetween(from: "country:MNG", to: "country:ITA") { kilometres } }')
    expect(none.passagesBetween).toBeNull()
  })

  it('one route by sea takes few statements, however far it goes', async () => {
    const watched = counting(graph)
    await answer(
      watched.graph,
      '{ seaRoute(from: "port:SGSIN", to: "country:BRA") { kilometres points { latitude } } }',
    )
    expect(watched.statements.map(({ name }) => name)).toEqual(['entities-by-id', 'seaports-meant'])
  })

  describe('exposure to a passage', () => {
    const exposure = async (variables: object): Promise<Reply> => (await answer(graph, exposed, variables)).exposure

    it('without the Bosporus a Black Sea port reaches only its own sea', async () => {
      const { nodes, totalCount, countriesReached, from } = await exposure({ of: 'country:ROU', passage: 'BOSPORUS' })
      expect(from.name).toEqual(expect.any(String))
      expect(totalCount).toBeGreaterThan(100)
      expect(countriesReached - totalCount).toBeLessThan(10)
      const countries = nodes.map(({ country }: Reply) => country.id)
      expect(countries).not.toContain('country:BGR')
      for (const { kilometres, kilometresWithout, detourKilometres, detourPercent } of nodes) {
        expect(kilometres).toBeGreaterThan(0)
        expect([kilometresWithout, detourKilometres, detourPercent]).toEqual([null, null, null])
      }
    })

    it('each row agrees with the route from port to port, with the passage and without it', async () => {
      const { nodes } = await exposure({ of: 'port:SGSIN', passage: 'SUEZ' })
      expect(nodes.length).toBeGreaterThan(10)
      for (const row of [nodes[0], nodes[Math.floor(nodes.length / 2)], nodes.at(-1)]) {
        const { detours, kilometres } = await route({ from: 'port:SGSIN', to: row.port.id })
        const suez = detours.find(({ passage }: Reply) => passage.id === 'passage:SUEZ')
        expect(row.country.id).toBe(row.port.country.id)
        expect(row).toMatchObject({
          kilometres,
          kilometresWithout: suez.kilometresWithout,
          detourPercent: suez.detourPercent,
        })
      }
    })

    it('a country that is not exposed has a shortest way past the passage', async () => {
      const { nodes } = await exposure({ of: 'port:SGSIN', passage: 'SUEZ' })
      const countries = nodes.map(({ country }: Reply) => country.id)
      for (const country of ['country:IND', 'country:AUS', 'country:JPN', 'country:ZAF']) {
        expect(countries).not.toContain(country)
        expect(ids((await route({ from: 'port:SGSIN', to: country })).passages)).not.toContain('passage:SUEZ')
      }
    })

    it('the longest detours come first, page by page', async () => {
      const whole = await exposure({ of: 'port:SGSIN', passage: 'SUEZ' })
      const detours = whole.nodes.map(({ detourKilometres }: Reply) => detourKilometres)
      expect(detours).toEqual([...detours].sort((one, other) => other - one))
      const first = await exposure({ of: 'port:SGSIN', passage: 'SUEZ', first: 4 })
      const second = await exposure({ of: 'port:SGSIN', passage: 'SUEZ', first: 4, after: first.pageInfo.endCursor })
      expect([...first.nodes, ...second.nodes]).toEqual(whole.nodes.slice(0, 8))
      expect(first.totalCount).toBe(whole.nodes.length)
    })

    it('what is not at sea has nothing to lose, and a passage that is closed anyway is refused', async () => {
      expect(await exposure({ of: 'country:MNG', passage: 'SUEZ' })).toMatchObject({
        from: null,
        countriesReached: 0,
        totalCount: 0,
        nodes: [],
      })
      const { errors } = await ask(graph, exposed, { of: 'port:SGSIN', passage: 'NORTHWEST_PASSAGE' })
      expect(errors?.[0]?.message).toContain('unless asked to')
    })
  })
})

onEachEngine('straits, canals and capes', (graph) => {
  it('a passage knows its shores, its seas and its names', async () => {
    const { node } = await answer(
      graph,
      `{ node(id: "passage:MALACCA") { ... on Passage { name nameZh: name(language: ZH) passageKind routing seaPassage
        countries { id } joins narrowestKilometres location { latitude } basis citations { source { id } } } } }`,
    )
    expect(node).toEqual({
      ...{
        name: 'Strait of Malacca',
        nameZh: '马六甲海峡',
        passageKind: 'STRAIT',
        routing: 'USUAL',
        seaPassage: 'MALACCA',
      },
      countries: ['IDN', 'MYS', 'SGP', 'THA'].map((iso3) => ({ id: `country:${iso3}` })),
      ...{ joins: ['Andaman Sea', 'South China Sea'], narrowestKilometres: 2.8, location: { latitude: 2.5 } },
      ...{ basis: 'CURATED', citations: [{ source: { id: 'source:curated' } }] },
    })
  })

  it('each says whether routes by sea go through it', async () => {
    const { passages } = await answer(graph, '{ passages(first: 100) { nodes { id routing seaPassage } } }')
    const by = (routing: string) => passages.nodes.filter((one: Reply) => one.routing === routing)
    expect(by('NONE')).toEqual([{ id: 'passage:KIEL_CANAL', routing: 'NONE', seaPassage: null }])
    expect(by('IF_ASKED').map(({ seaPassage }: Reply) => seaPassage)).toEqual(['NORTHWEST_PASSAGE', 'VOLGA_DON'])
    for (const { id, seaPassage } of by('USUAL')) expect(id).toBe(`passage:${seaPassage}`)
    expect(by('USUAL')).toHaveLength(21)
  })

  it.each([
    ['suez canal', 'passage:SUEZ'],
    ['bosphorus', 'passage:BOSPORUS'],
    ['Malacca Strait', 'passage:MALACCA'],
    ['霍尔木兹海峡', 'passage:HORMUZ'],
    ['cape route', 'passage:GOOD_HOPE'],
    ['Kiel Canal', 'passage:KIEL_CANAL'],
  ])('search finds %s', async (text, id) => {
    const { search } = await answer(
      graph,
      'query ($text: String!) { search(text: $text, first: 1) { nodes { id } } }',
      { text },
    )
    expect(search.nodes).toEqual([{ id }])
  })

  it('the countries on the shores of a strait are its neighbors', async () => {
    const { node } = await answer(
      graph,
      '{ node(id: "passage:GIBRALTAR") { ... on Passage { neighbors(relations: [LOCATED_IN]) { nodes { id } } } } }',
    )
    expect(node.neighbors.nodes.map(({ id }: Reply) => id).sort()).toEqual([
      'country:ESP',
      'country:GIB',
      'country:MAR',
    ])
  })
})

acrossEngines('routes by sea', ({ embedded, neo4j }) => {
  it.each([
    ['SUEZ', 'country:IND', 'country:GBR'],
    ['PANAMA', 'country:ECU', 'country:USA'],
    ['MALACCA', 'country:CHN', 'country:KEN'],
  ])('both engines answer alike, of %s', async (passage, of, to) => {
    for (const [query, variables] of [
      [exposed, { of, passage }],
      [question, { from: of, to, avoid: [passage] }],
    ] as const)
      expect(await answer(embedded, query, variables)).toEqual(await answer(neo4j, query, variables))
  })
})
