import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { answer, ask, counting, type Reply } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'
import { everyWay, leastInMemory, type Way } from '../in-memory/routes.ts'

const question = `query ($from: ID!, $to: ID!, $modes: [TransportMode!]) { route(from: $from, to: $to, modes: $modes) {
  kilometres distance basis from { id } to { id } countries { iso3 } borders { from { iso3 } to { iso3 } }
  gaugeChanges { at { id } fromMillimetres toMillimetres }
  legs { from { id } to { id } line { id } relation mode kilometres distance gaugeMillimetres basis citations { source { id } } }
} }`

onEachEngine('routes by rail and sea', (graph) => {
  let ways: readonly Way[] = []
  let stops: readonly string[] = []
  beforeAll(async () => {
    ways = await everyWay(graph)
    stops = [...new Set(ways.flatMap(({ ends }) => ends))].sort()
  })

  async function route(from: string, to: string, modes?: readonly string[]): Promise<Reply> {
    return (await answer(graph, question, { from, to, modes })).route
  }

  /** The way found in memory that matches a leg. */
  function wayOf(leg: Reply): Way | undefined {
    return ways.find(
      ({ ends, line, mode }) =>
        line === (leg.line?.id ?? null) && mode === leg.mode && ends.includes(leg.from.id) && ends.includes(leg.to.id),
    )
  }

  it('a route between any two stops is as short as an independent search in memory finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...stops), { minLength: 2, maxLength: 2 }),
        fc.constantFrom(undefined, undefined, [], ['RAIL'], ['RAIL', 'WATER'], ['ROAD']),
        async ([from = '', to = ''], modes) => {
          const least = leastInMemory(ways, from, to, modes)
          const found = await route(from, to, modes)
          if (least === undefined) {
            expect(found).toBeNull()
            return
          }
          expect([found.from.id, found.to.id]).toEqual([from, to])
          const gone = found.legs.map(wayOf)
          expect(gone.reduce((sum: number, way: Way) => sum + way.compared, 0)).toBe(least)
          for (const [index, leg] of found.legs.entries()) {
            expect(leg.from.id).toBe(found.legs[index - 1]?.to.id ?? from)
            expect(leg.kilometres).toBe(gone[index].tenths === null ? null : gone[index].tenths / 10)
            expect(leg.relation).toBe(leg.line ? 'STOPS_AT' : 'PAIRED_WITH')
          }
        },
      ),
      { numRuns: 40, seed: 20261124 },
    )
  }, 120_000)

  it('a route along a whole line is as long as the line is stated to be', async () => {
    const found = await route('port:RUMOW', 'port:RUVVO')
    expect(found).toMatchObject({ kilometres: 9289, distance: 'SCALED', gaugeChanges: [], borders: [] })
    expect(new Set(found.legs.map(({ line }: Reply) => line.id))).toEqual(new Set(['railway:TRANS_SIBERIAN']))
  })

  it('a route goes by sea where a corridor does', async () => {
    const found = await route('port:CNQZH', 'port:SGSIN')
    expect(found.legs).toMatchObject([{ mode: 'WATER', line: { id: 'corridor:ILSTC' }, distance: 'GREAT_CIRCLE' }])
    expect(await route('port:CNQZH', 'port:SGSIN', ['RAIL', 'ROAD'])).toBeNull()
  })

  it('a route names the borders that it crosses, and the nearest stops in a country', async () => {
    const found = await route('country:CHN', 'country:DEU')
    const iso3 = found.countries.map((country: Reply) => country.iso3)
    expect(iso3[0]).toBe('CHN')
    expect(iso3.at(-1)).toBe('DEU')
    expect(found.borders.map((border: Reply) => border.to.iso3)).toEqual(iso3.slice(1))
    expect(found.from.id).toBe('port:CNAKL')
  })

  it('a route says where the gauge changes', async () => {
    const { legs, gaugeChanges } = await route('port:CNURM', 'place:RU-novosibirsk')
    expect(legs.map(({ gaugeMillimetres }: Reply) => gaugeMillimetres)).toContain(1435)
    expect(legs.at(-1).gaugeMillimetres).toBe(1520)
    expect(gaugeChanges).toMatchObject([{ fromMillimetres: 1435, toMillimetres: 1520 }])
    const change = legs.findIndex(({ gaugeMillimetres }: Reply) => gaugeMillimetres === 1520)
    expect(gaugeChanges[0].at.id).toBe(legs[change].from.id)
  })

  it('a route takes the same few statements, however long it is', async () => {
    const { graph: counted, statements } = counting(graph)
    const sent = async (from: string, to: string) => {
      statements.length = 0
      await answer(
        counted,
        `{ route(from: "${from}", to: "${to}") { legs { from { name } to { name } line { name } } } }`,
      )
      return statements.map(({ name }) => name).sort()
    }
    const long = await sent('port:CNXIA', 'port:DEDUI')
    expect(long).toEqual(['entities-by-id', 'entities-by-id', 'paired-crossings', 'stops-of-open-lines'])
    expect(await sent('port:CNQZH', 'port:SGSIN')).toEqual(long)
  })

  it('a route is null if no line leads there', async () => {
    expect(await route('port:USNYC', 'port:SGSIN')).toBeNull()
  })

  it.each([
    ['to where it begins', 'port:CNXIA', 'port:CNXIA', 'have the stop port:CNXIA in common'],
    ['within itself', 'country:CHN', 'port:CNHRS', 'have the stop port:CNHRS in common'],
    ['from nowhere', 'port:XXXXX', 'port:CNHRS', 'Nothing has the id "port:XXXXX"'],
    ['from an agreement', 'agreement:RCEP', 'port:CNHRS', 'is no place, port, country or region'],
  ])('a route %s is an error that names the fix', async (_, from, to, said) => {
    const { errors } = await ask(graph, question, { from, to })
    expect(errors?.[0]?.message).toContain(said)
  })
})

acrossEngines('routes', ({ embedded, neo4j }) => {
  it('both engines give the same route, leg by leg', async () => {
    for (const [from, to] of [
      ['country:CHN', 'country:DEU'],
      ['port:CNCQI', 'port:AZBAK'],
      ['region:CN-XJ', 'region:CENTRAL_ASIA'],
    ]) {
      expect(await answer(embedded, question, { from, to })).toEqual(await answer(neo4j, question, { from, to }))
    }
  })
})
