import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import { kilometresBetween } from '../../cypher/knowledge/routes/position.ts'
import { answer, ask, type Reply } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'
import { allPages, held } from './all-ports.ts'

interface Held {
  readonly id: string
  readonly kind: string
  readonly sortKey: string
  readonly latitude?: number | null
  readonly longitude?: number | null
}

type Located = Held & { readonly latitude: number; readonly longitude: number }

const isLocated = (thing: Held): thing is Located =>
  typeof thing.latitude === 'number' && typeof thing.longitude === 'number'

const latitude = fc.oneof(fc.integer({ min: -90, max: 90 }), fc.double({ min: -90, max: 90, noNaN: true }))
const longitude = fc.oneof(
  fc.integer({ min: -180, max: 180 }),
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.constantFrom(-180, 180, 179.9, -179.9),
)
const point = fc.record({ latitude, longitude })
const kilometres = fc.oneof(fc.double({ min: 1, max: 1_500, noNaN: true }), fc.constantFrom(10, 400, 5_000, 20_038))

const nearText = 'latitude: $latitude, longitude: $longitude, kilometres: $kilometres'
const variables = 'query ($latitude: Float!, $longitude: Float!, $kilometres: Float!)'

/** The first hundred near a point, and how many there are. */
async function near(graph: Graph, around: object, more = ''): Promise<Reply> {
  const query = `${variables} { near(${nearText}, first: 100${more}) { totalCount edges { kilometres node { id } } } }`
  return (await answer(graph, query, around)).near
}

onEachEngine('what lies near a point or in a box', (graph) => {
  let things: readonly Located[]
  let ports: readonly Held[]
  beforeAll(async () => {
    ports = await held<Held>(graph, 'Port')
    const others = [...(await held<Held>(graph, 'Place')), ...(await held<Held>(graph, 'Passage'))]
    things = [...ports, ...others].filter(isLocated)
    expect(things.length).toBeGreaterThan(3_000)
    expect(ports.filter((port) => !isLocated(port)).length).toBeGreaterThan(0)
  })

  it('near finds exactly what a look at every position finds, the nearest first', async () => {
    await fc.assert(
      fc.asyncProperty(point, kilometres, async (center, most) => {
        const metres = (thing: Located) => Math.round(kilometresBetween(center, thing) * 1000)
        const expected = things
          .map((thing) => ({ id: thing.id, metres: metres(thing) }))
          .filter((thing) => thing.metres <= most * 1000)
          .sort((one, other) => one.metres - other.metres || (one.id < other.id ? -1 : 1))
        const { totalCount, edges } = await near(graph, { ...center, kilometres: most })
        expect(totalCount).toBe(expected.length)
        // To the metre: around the antipode of the point, the last digits of a sine are worth some centimetres.
        for (const [place, { kilometres, node }] of edges.entries()) {
          expect(Math.abs(kilometres * 1000 - (expected[place]?.metres ?? Number.NaN))).toBeLessThanOrEqual(1.001)
          const own = things.find(({ id }) => id === node.id)
          expect(Math.abs(metres(own as Located) - kilometres * 1000)).toBeLessThanOrEqual(1.001)
        }
        expect(edges).toHaveLength(Math.min(100, expected.length))
      }),
      { numRuns: 25 },
    )
  })

  it('a filter by nearness lets exactly the ports pass that near finds', async () => {
    await fc.assert(
      fc.asyncProperty(point, kilometres, async (center, most) => {
        const around = { ...center, kilometres: most }
        const query = `${variables} { near(${nearText}, kinds: [PORT, PORT]) { totalCount }
          ports(where: { near: { ${nearText} } }) { totalCount }
          others: ports(where: { not: { near: { ${nearText} } } }) { totalCount } }`
        const { near, ports: filtered, others } = await answer(graph, query, around)
        expect(filtered.totalCount).toBe(near.totalCount)
        expect(filtered.totalCount + others.totalCount).toBe(ports.length)
      }),
      { numRuns: 15 },
    )
  })

  it('a box holds exactly the ports whose position is in it, across the 180th meridian too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(latitude, latitude), longitude, longitude, async (parallels, west, east) => {
        const [south, north] = [Math.min(...parallels), Math.max(...parallels)]
        const inBand = (degrees: number) =>
          west <= east ? west <= degrees && degrees <= east : degrees >= west || degrees <= east
        const isIn = (port: Located) =>
          south <= port.latitude &&
          port.latitude <= north &&
          (inBand(port.longitude) || (Math.abs(port.longitude) === 180 && inBand(-port.longitude)))
        const expected = ports.filter((port) => isLocated(port) && isIn(port)).map(({ id }) => id)
        const query = `query ($box: WithinFilter!) { ports(where: { within: $box }, first: 100) { totalCount nodes { id } } }`
        const { ports: found } = await answer(graph, query, { box: { south, west, north, east } })
        expect(found.totalCount).toBe(expected.length)
        expect(found.nodes.map(({ id }: Held) => id)).toEqual(expected.slice(0, 100))
      }),
      { numRuns: 15 },
    )
  })

  it('the pages of near follow one another without a gap, and end with the farthest', async () => {
    const around = 'latitude: 44.2, longitude: 80.4, kilometres: 900'
    const all = await allPages(graph, 'near', around)
    expect(await allPages(graph, 'near', around, 7)).toEqual(all)
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBeGreaterThan(20)
    const { near: first } = await answer(graph, `{ near(${around}, first: 1) { totalCount nodes { id } } }`)
    expect(first).toEqual({ totalCount: all.length, nodes: [{ id: all[0] }] })
  })

  it('Khorgos of Kazakhstan is near Horgos, by their distance', async () => {
    const { node } = await answer(
      graph,
      '{ node(id: "port:CNHRS") { ... on Port { location { latitude longitude } } } }',
    )
    const { edges } = await near(graph, { ...node.location, kilometres: 30 })
    expect(edges[0]).toEqual({ kilometres: 0, node: { id: 'port:CNHRS' } })
    expect(edges.map(({ node }: Reply) => node.id)).toContain('port:KZHOR')
  })

  it('near and a box find the ports of Fiji on both sides of the 180th meridian', async () => {
    const inFiji = 'where: { within: { south: -20, west: 176, north: -12, east: -178 }, country: ["country:FJI"] }'
    const boxed = await allPages(graph, 'ports', inFiji)
    const all = ports.filter((port) => isLocated(port) && Reflect.get(port, 'countryId') === 'country:FJI')
    expect(boxed).toEqual(all.map(({ id }) => id))
    expect(boxed.length).toBeGreaterThan(2)
    const { edges } = await near(graph, { latitude: -17, longitude: -179.999, kilometres: 400 })
    expect(edges.map(({ node }: Reply) => node.id)).toEqual(expect.arrayContaining([...boxed.slice(0, 1)]))
  })

  it('passages and places have the same filters, and countries are near only where they are named', async () => {
    const where = 'where: { within: { south: 29, west: 32, north: 32, east: 33 } }'
    expect(await allPages(graph, 'passages', where)).toEqual(['passage:SUEZ'])
    const around = { latitude: 48, longitude: 67, kilometres: 300 }
    const kinds = (edges: Reply) => new Set(edges.map(({ node }: Reply) => node.id.split(':')[0]))
    expect(kinds((await near(graph, around)).edges)).not.toContain('country')
    expect(kinds((await near(graph, around, ', kinds: [COUNTRY]')).edges)).toEqual(new Set(['country']))
    expect(await near(graph, around, ', kinds: []')).toEqual({ totalCount: 0, edges: [] })
  })

  describe.each([
    [
      'latitude',
      'near(latitude: 90.1, longitude: 0, kilometres: 1)',
      '`latitude` is 90.1: give degrees from -90 to 90',
    ],
    [
      'longitude',
      'near(latitude: 0, longitude: 181, kilometres: 1)',
      '`longitude` is 181: give degrees from -180 to 180',
    ],
    ['kilometres', 'near(latitude: 0, longitude: 0, kilometres: 0)', '`kilometres` is 0: give more than 0'],
    ['kilometres', 'near(latitude: 0, longitude: 0, kilometres: 20039)', '`kilometres` is 20039'],
    [
      'where.near.kilometres',
      'ports(where: { near: { latitude: 0, longitude: 0, kilometres: -5 } })',
      '`where.near.kilometres` is -5',
    ],
    [
      'where.within.west',
      'ports(where: { within: { south: 0, west: -190, north: 1, east: 1 } })',
      '`where.within.west` is -190',
    ],
    [
      'where.not.within.south',
      'ports(where: { not: { within: { south: 2, west: 0, north: 1, east: 1 } } })',
      '`where.not.within.south` is 2, which is north of `where.not.within.north`, 1',
    ],
  ])('a wrong %s', (field, query, message) => {
    it(`is refused, and the answer names it: ${query}`, async () => {
      const { errors } = await ask(graph, `{ ${query} { totalCount } }`)
      expect(errors).toMatchObject([
        { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT', argument: field } },
      ])
    })
  })
})

acrossEngines('near', ({ embedded, neo4j }) => {
  it('finds the same at the same distances', async () => {
    await fc.assert(
      fc.asyncProperty(point, fc.double({ min: 1, max: 3_000, noNaN: true }), async (center, most) => {
        const around = { ...center, kilometres: most }
        expect(await near(embedded, around)).toEqual(await near(neo4j, around))
      }),
      { numRuns: 25 },
    )
  })
})
