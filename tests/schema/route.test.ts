import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { answer, ask, askServer, counting, type Reply, serverOver } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'
import { everySection, everyStation, leastInMemory, type Way } from '../in-memory/routes.ts'

const asked = `merits kilometres networkKilometres isAtLeast distance basis waterKilometres undatedLegs service { id }
  from { id } to { id } countries { iso3 } borders { from { iso3 } to { iso3 } leg { mode } }
  gaugeChanges { at { id } stations { name } fromMillimetres toMillimetres }
  legs { from { id name } to { id name } line { id } relation mode ferry kilometres distance gauges status openedOn basis citations { source { id } } }`

const question = `query ($from: ID!, $to: ID!, $modes: [TransportMode!], $asOf: PartialDate, $includePlanned: Boolean, $prefer: RouteMerit) {
  route(from: $from, to: $to, modes: $modes, asOf: $asOf, includePlanned: $includePlanned, prefer: $prefer) { ${asked} }
}`

const all = `query ($from: ID!, $to: ID!, $modes: [TransportMode!], $asOf: PartialDate, $includePlanned: Boolean) {
  routes(from: $from, to: $to, modes: $modes, asOf: $asOf, includePlanned: $includePlanned) {
    nodes { ${asked} }
    apart { reason from { size countries { iso3 } nearest { id } nearestKilometres } to { size nearest { id } } missing { from { name } to { name } status } }
  }
}`

onEachEngine('routes', (graph) => {
  let ways: readonly Way[] = []
  let stops: readonly string[] = []
  let stations: readonly {
    readonly id: string
    readonly name: string
    readonly aliases: readonly string[]
    readonly countryId: string
  }[] = []
  beforeAll(async () => {
    ways = await everySection(graph, new Date().toISOString().slice(0, 10))
    stops = [...new Set(ways.flatMap(({ ends }) => ends))].sort()
    stations = await everyStation(graph, stops)
  })

  async function route(from: string, to: string, others: object = {}): Promise<Reply> {
    return (await answer(graph, question, { from, to, ...others })).route
  }

  async function routes(from: string, to: string, others: object = {}): Promise<Reply> {
    return (await answer(graph, all, { from, to, ...others })).routes
  }

  it('the shortest route by rail between any two stations is as short as an independent search in memory finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...stops), { minLength: 2, maxLength: 2 }),
        async ([from = '', to = '']) => {
          const least = leastInMemory(ways, from, to)
          const found = await route(from, to, { modes: ['RAIL'], prefer: 'SHORTEST' })
          if (least === undefined) {
            expect(found).toBeNull()
            return
          }
          expect([found.from.id, found.to.id]).toEqual([from, to])
          expect(found.networkKilometres).toBe(least)
          expect(found.legs.reduce((sum: number, leg: Reply) => sum + leg.kilometres, 0)).toBe(least)
          for (const [index, leg] of found.legs.entries()) {
            expect(leg.from.id).toBe(found.legs[index - 1]?.to.id ?? from)
            expect(leg).toMatchObject({ relation: 'STOPS_AT', status: 'OPEN', mode: leg.ferry ? 'WATER' : 'RAIL' })
          }
        },
      ),
      { numRuns: 40, seed: 20261128 },
    )
  }, 120_000)

  it('a border is crossed only between two countries that are neighbours', async () => {
    let crossed = 0
    for (const [from, to] of [
      ['country:PRT', 'country:VNM'],
      ['country:POL', 'country:IRN'],
      ['country:MNG', 'country:TUR'],
      ['country:ZAF', 'country:AGO'],
    ] as const) {
      const { borders } = await route(from, to, { modes: ['RAIL'] })
      for (const { from: left, to: entered, leg } of borders) {
        const { country } = await answer(
          graph,
          `{ country(iso: "${left.iso3}") { borders(first: 30) { nodes { iso3 } } } }`,
        )
        expect(country.borders.nodes).toContainEqual({ iso3: entered.iso3 })
        expect(leg.mode).toBe('RAIL')
        crossed += 1
      }
    }
    expect(crossed).toBeGreaterThan(15)
  })

  it.each([
    [
      'Chongqing CHN',
      'Duisburg DEU',
      [
        ['Alashankou', 'Dostyk'],
        ['Brest', 'Małaszewicze'],
      ],
    ],
    ["Xi'an CHN", 'Almaty KAZ', [['Alashankou', 'Dostyk']]],
    ['Beijing CHN', 'Ulaanbaatar MNG', [['Erenhot', 'Zamyn-Uud']]],
    ['Harbin CHN', 'Vladivostok RUS', [['Suifenhe', 'Pogranichny']]],
    ['Kars TUR', 'Baku AZE', [['Akhalkalaki']]],
    ['Hanoi VNM', 'Nanning CHN', [['Gia Lam', 'Dong Dang']]],
    [
      'Yiwu CHN',
      'Madrid ESP',
      [
        ['Alashankou', 'Dostyk'],
        ['Brest', 'Małaszewicze'],
        ['Hendaye', 'Irún'],
      ],
    ],
    ['Tehran IRN', 'Almaty KAZ', [['Sarakhs', 'Sarahs']]],
    ['Moscow RUS', 'Tashkent UZB', []],
    ['Kunming CHN', 'Vientiane LAO', []],
  ] as const)('from %s to %s the gauge breaks at its stations: %j', async (from, to, stations) => {
    const [start, end] = [station(from), station(to)]
    const { gaugeChanges } = await route(start, end, { modes: ['RAIL'] })
    expect(gaugeChanges.map((change: Reply) => change.stations.map(({ name }: Reply) => name))).toEqual(stations)
  })

  /** The id of the station with a name and a country: `Harbin CHN`. */
  function station(named: string): string {
    const [name, country] = [named.slice(0, -4), `country:${named.slice(-3)}`]
    const found = stations.find((each) => [each.name, ...each.aliases].includes(name) && each.countryId === country)
    if (!found) throw new Error(`no station is called ${named}`)
    return found.id
  }

  it('Harbin and Vladivostok are 782 km apart by Suifenhe, not 4,066 by Chita', async () => {
    const found = await route(station('Harbin CHN'), station('Vladivostok RUS'))
    expect(found).toMatchObject({ kilometres: 782, waterKilometres: 0 })
    expect(found.borders).toMatchObject([{ from: { iso3: 'CHN' }, to: { iso3: 'RUS' } }])
  })

  it('the through service that serves both ends comes first, with the length that its operator states', async () => {
    const { nodes } = await routes(station('Chongqing CHN'), station('Duisburg DEU'))
    expect(nodes[0]).toMatchObject({ service: { id: 'corridor:YUXINOU' }, kilometres: 11179, distance: 'STATED' })
    expect(nodes[0].networkKilometres).toBeLessThan(11179)
    const shortest = nodes.find(({ merits }: Reply) => merits.includes('SHORTEST'))
    expect(shortest.kilometres).toBeLessThan(10_000)
    expect(shortest.service).toBeNull()
  })

  it('a service that is suspended comes before the shortest way, and says that it is suspended', async () => {
    const found = await route(station('Moscow RUS'), station('Beijing CHN'))
    expect(found).toMatchObject({ merits: ['SUSPENDED_SERVICE'], kilometres: 7826 })
    expect(found.gaugeChanges.map((change: Reply) => change.stations.map(({ name }: Reply) => name))).toEqual([
      ['Zamyn-Uud', 'Erenhot'],
    ])
  })

  it('a line that leads from one end to the other comes before a shorter way over others', async () => {
    const { nodes } = await routes(station('Shanghai CHN'), station('Beijing CHN'))
    expect(nodes[0]).toMatchObject({ merits: ['ONE_LINE'], kilometres: 1463 })
    expect(nodes[1]).toMatchObject({ kilometres: 1432 })
  })

  it('no two of the routes between two places are the same, and each merit but that of a service is given once', async () => {
    const { nodes } = await routes(station('Zhengzhou CHN'), station('Hamburg DEU'))
    expect(nodes.length).toBeGreaterThan(1)
    expect(new Set(nodes.map(({ legs }: Reply) => legs.map(({ to }: Reply) => to.id).join())).size).toBe(nodes.length)
    const merits = nodes.flatMap((each: Reply) => each.merits).filter((merit: string) => !merit.endsWith('SERVICE'))
    expect(new Set(merits).size).toBe(merits.length)
    const borders = (merit: string) => nodes.find((each: Reply) => each.merits.includes(merit)).borders.length
    expect(borders('FEWEST_BORDERS')).toBeLessThan(borders('SHORTEST'))
  })

  it('what opened in 2021 connects nothing in 2015', async () => {
    const [kunming, vientiane] = [station('Kunming CHN'), 'place:LAVTE']
    expect(await route(kunming, vientiane, { modes: ['RAIL'] })).toMatchObject({ kilometres: 1035 })
    const before = await routes(kunming, vientiane, { modes: ['RAIL'], asOf: '2015' })
    expect(before.nodes).toEqual([])
    expect(before.apart.missing.map(({ status }: Reply) => status)).toContain('OPEN')
  })

  it('a line that is planned or being built is a way only where that is asked for', async () => {
    const [kashgar, andijan] = [station('Kashgar CHN'), station('Andijan UZB')]
    const round = await route(kashgar, andijan, { modes: ['RAIL'] })
    const direct = await route(kashgar, andijan, { modes: ['RAIL'], includePlanned: true, prefer: 'SHORTEST' })
    expect(direct.kilometres).toBeLessThan(round.kilometres / 3)
    expect(direct.legs.map(({ status }: Reply) => status)).toContain('BUILDING')
    expect(new Set(round.legs.map(({ status }: Reply) => status))).toEqual(new Set(['OPEN']))
  })

  it('a route over a ferry says how much of it goes by water', async () => {
    const found = await route(station('Almaty KAZ'), station('Baku AZE'), {
      modes: ['RAIL'],
      prefer: 'SHORTEST',
    })
    expect(found.waterKilometres).toBeGreaterThan(100)
    expect(found.legs.filter(({ ferry }: Reply) => ferry)).toMatchObject([{ mode: 'WATER' }])
  })

  it('a route from one country to another leads from one capital to the other', async () => {
    const found = await route('country:CHN', 'country:DEU')
    const iso3 = found.countries.map((country: Reply) => country.iso3)
    expect([iso3[0], iso3.at(-1)]).toEqual(['CHN', 'DEU'])
    expect(found.from.id).toBe(station('Beijing CHN'))
    expect(found.to.id).toBe(station('Berlin DEU'))
    expect(found.legs.length).toBeGreaterThan(20)
  })

  it('two networks that are apart are named, with what would join them', async () => {
    const { nodes, apart } = await routes('country:KOR', 'country:CHN', { modes: ['RAIL'] })
    expect(nodes).toEqual([])
    expect(apart.from.countries).toEqual([{ iso3: 'KOR' }])
    expect(apart.to.size).toBeGreaterThan(1000)
    expect(apart.missing).toMatchObject([{ status: 'CLOSED' }])
    expect(apart.reason).toContain('Seoul is on a network of')
    expect(await route('country:KOR', 'country:CHN', { modes: ['RAIL'] })).toBeNull()
  })

  it('a port that no line reaches is said to be off the network, with the nearest stop', async () => {
    const { apart } = await routes('port:SGSIN', 'country:LAO', { modes: ['RAIL'] })
    expect(apart.from.size).toBe(0)
    expect(apart.from.nearest.id).toMatch(/^p\w+:/)
    expect(apart.from.nearestKilometres).toBeLessThan(40)
    expect(apart.reason).toContain('no line that can be used stops there')
  })

  it('the network is read once for all routes, and the same few statements find each', async () => {
    const { graph: counted, statements } = counting(graph)
    const server = serverOver(counted)
    const sent = async (from: string, to: string) => {
      statements.length = 0
      await askServer(
        server,
        `{ route(from: "${from}", to: "${to}") { legs { from { name } to { name } line { name } } } }`,
      )
      return statements.map(({ name }) => name).sort()
    }
    const read = ['capitals', 'paired-crossings', 'sections-of-railways', 'stops-by-id', 'stops-of-corridors']
    const [one, other] = [station("Xi'an CHN"), station('Duisburg DEU')]
    const [third, fourth] = [station('Harbin CHN'), station('Vladivostok RUS')]
    expect(await sent(one, other)).toEqual(['entities-by-id', 'entities-by-id', 'manifest', ...read].sort())
    expect(await sent(third, fourth)).toEqual(['entities-by-id', 'entities-by-id', 'manifest'])
  })

  it.each([
    ['to where it begins', 'port:CNAKL', 'port:CNAKL', 'have the stop port:CNAKL in common'],
    ['from nowhere', 'port:XXXXX', 'port:CNHRS', 'Nothing has the id "port:XXXXX"'],
    ['from an agreement', 'agreement:RCEP', 'port:CNHRS', 'is no place, port, country or region'],
  ])('a route %s is an error that names the fix', async (_, from, to, said) => {
    const { errors } = await ask(graph, question, { from, to })
    expect(errors?.[0]?.message).toContain(said)
  })
})

acrossEngines('routes', ({ embedded, neo4j }) => {
  it('both engines give the same routes, leg by leg', async () => {
    for (const [from, to] of [
      ['country:CHN', 'country:DEU'],
      ['port:CNAKL', 'country:AZE'],
      ['region:CN-XJ', 'region:CENTRAL_ASIA'],
      ['country:KOR', 'country:CHN'],
    ]) {
      expect(await answer(embedded, all, { from, to })).toEqual(await answer(neo4j, all, { from, to }))
    }
  })
})
