import { beforeAll, expect, it } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import type { Yoga } from '../../src/serving/graphql.ts'
import { askServer, type Reply, serverOver } from '../asking.ts'
import { acrossEngines, onEachEmptyEngine, onEachEngine } from '../engines.ts'
import { plantEntities, plantIndexes } from '../filters/many-ports.ts'

const operation = `query ($place: ID!, $kinds: [PortKind!], $roles: [PortRole!], $orderBy: PortServiceOrder, $first: Int, $after: String) {
  portsServing(place: $place, kinds: $kinds, roles: $roles, orderBy: $orderBy, first: $first, after: $after) {
    totalCount reason pageInfo { hasNextPage endCursor }
    nodes {
      rank role basis knownRank confidence distanceKilometres note modes changeAt { id name } via { id } port { id name portKind country { id } }
      evidence { nodes { id } steps { relation direction basis citations { source { id } } } }
    }
  }
}`

const servers = new WeakMap<Graph, Yoga>()

/** The network is held in memory by the server, so one serves all questions to a graph. */
function askOver(graph: Graph, query: string, variables: object = {}) {
  const server = servers.get(graph) ?? serverOver(graph)
  servers.set(graph, server)
  return askServer(server, query, variables)
}

async function pageOf(graph: Graph, variables: object): Promise<Reply> {
  const { data, errors } = await askOver(graph, operation, { first: 100, ...variables })
  expect(errors).toBeUndefined()
  return data?.portsServing
}

async function allOf(graph: Graph, variables: object): Promise<Reply[]> {
  const found: Reply[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { nodes, pageInfo, totalCount } = await pageOf(graph, { ...variables, after })
    found.push(...nodes)
    after = pageInfo.endCursor
    more = pageInfo.hasNextPage
    if (!more) expect(found).toHaveLength(totalCount)
  }
  return found
}

const idsOf = (rows: Reply[]) => rows.map(({ port }) => port.id)
const isChange = ({ role }: Reply) => role === 'RAIL_PORT_ONE_CHANGE'
const ranked = (rows: Reply[]) => rows.map(({ rank, ...row }) => row)

onEachEngine('ports with one change of train', (graph) => {
  it('from Tallinn goods come to Belarus with a change at Riga, which nobody states', async () => {
    const found = await allOf(graph, { place: 'country:BLR' })
    const tallinn = found.find(({ port }) => port.id === 'port:EETLL')
    expect(tallinn).toMatchObject({
      ...{ role: 'RAIL_PORT_ONE_CHANGE', basis: 'DERIVED', knownRank: null, confidence: null, modes: ['RAIL'] },
      ...{ changeAt: { name: 'Riga' }, via: [{ id: 'country:LVA' }, { id: 'country:EST' }], distanceKilometres: 826 },
    })
    expect(tallinn.note).toBe(
      'By rail 826 km: 445 km on Riga–Valga–Tartu–Tallinn railway to Riga, there a change, and 381 km on Riga–Daugavpils railway to Polotsk',
    )
    const { nodes, steps } = tallinn.evidence
    expect(nodes[2].id).toBe(tallinn.changeAt.id)
    expect(nodes.at(-1).id).toBe('country:BLR')
    expect(steps.map(({ relation, direction }: Reply) => `${relation} ${direction}`)).toEqual([
      ...['STOPS_AT IN', 'STOPS_AT OUT', 'STOPS_AT IN', 'STOPS_AT OUT', 'LOCATED_IN OUT'],
    ])
    for (const { citations } of steps) expect(citations.length).toBeGreaterThan(0)
  })

  it.each(['country:AUT', 'country:KAZ', 'country:BWA', 'region:CENTRAL_ASIA', 'region:CN-SC'])(
    'those of %s come behind gateways and direct trains, ten at most, the nearest first, by sea from outside',
    async (place) => {
      const found = await allOf(graph, { place })
      const changes = found.filter(isChange)
      expect(changes.length).toBeGreaterThan(0)
      expect(changes.length).toBeLessThanOrEqual(10)
      const [first, last] = [found.findIndex(isChange), found.findLastIndex(isChange)]
      expect(last - first + 1).toBe(changes.length)
      expect(found.slice(last + 1).every(({ role }) => role === 'CLOSED_CROSSING')).toBe(true)
      const lengths = changes.map(({ distanceKilometres }) => distanceKilometres)
      expect(lengths).toEqual([...lengths].sort((one, other) => one - other))
      expect(lengths.at(-1)).toBeLessThanOrEqual(4_000)
      for (const { port } of changes) expect([port.portKind, port.country.id === place]).toEqual(['SEAPORT', false])
      expect(new Set(idsOf(found)).size).toBe(found.length)
      expect(found.map(({ rank }) => rank)).toEqual(found.map((_, index) => index + 1))
    },
  )

  it.each(['country:DEU', 'organization:EU', 'organization:ASEAN', 'region:CN-GD', 'place:CN-tianjin'])(
    'a place that reaches the sea has none: %s',
    async (place) => {
      const { nodes, totalCount } = await pageOf(graph, { place, roles: ['RAIL_PORT_ONE_CHANGE'] })
      expect([nodes, totalCount]).toEqual([[], 0])
    },
  )

  it('a ride on which nothing is to be changed, or that goes by ferry or twice as far, is none', async () => {
    const ofKazakhstan = await allOf(graph, { place: 'country:KAZ', kinds: ['SEAPORT'] })
    expect(ofKazakhstan.find(({ port }) => port.id === 'port:CNLYG').role).toBe('GATEWAY')
    // Poti has no way to Kazakhstan but over the Caspian or around it.
    const ofCzechia = idsOf((await allOf(graph, { place: 'country:CZE' })).filter(isChange))
    expect(ofCzechia).not.toContain('port:GBLON')
    expect(idsOf(ofKazakhstan.filter(isChange))).not.toContain('port:GEPTI')
  })

  it('filters by role and kind, every order and pages of any size have the same ports', async () => {
    const place = 'country:AUT'
    const whole = await allOf(graph, { place })
    const changes = whole.filter(isChange)
    expect(ranked(await allOf(graph, { place, roles: ['RAIL_PORT_ONE_CHANGE'], first: 3 }))).toEqual(ranked(changes))
    expect(await allOf(graph, { place, kinds: ['DRY_PORT'], roles: ['RAIL_PORT_ONE_CHANGE'] })).toEqual([])
    for (const orderBy of ['IMPORTANCE', 'NAME', 'DISTANCE']) {
      const sorted = await allOf(graph, { place, orderBy })
      expect(new Set(idsOf(sorted))).toEqual(new Set(idsOf(whole)))
      expect(await allOf(graph, { place, orderBy, first: 7 })).toEqual(sorted)
    }
  })
})

onEachEngine('the distance of ports by rail', (graph) => {
  it.each(['country:KAZ', 'country:AUT', 'country:FRA', 'region:CENTRAL_ASIA'])(
    'in order of distance the nearest to %s come first, and those without one last, in order of importance',
    async (place) => {
      const found = await allOf(graph, { place, orderBy: 'DISTANCE', first: 40 })
      const known = found.filter(({ distanceKilometres }) => distanceKilometres !== null)
      expect(known.length).toBeGreaterThan(10)
      expect(found.slice(0, known.length)).toEqual(known)
      const lengths = known.map(({ distanceKilometres }) => distanceKilometres)
      expect(lengths).toEqual([...lengths].sort((one, other) => one - other))
      const byImportance = await allOf(graph, { place })
      expect(idsOf(found.slice(known.length))).toEqual(
        idsOf(byImportance.filter(({ distanceKilometres }) => distanceKilometres === null)),
      )
    },
  )

  it('a port in the place has no distance to it, nor has one without a railway; none is ever 0', async () => {
    const found = await allOf(graph, { place: 'country:KAZ' })
    const at = (id: string) => found.find(({ port }) => port.id === id)?.distanceKilometres
    expect(at('port:KZAAU')).toBeNull()
    expect(found.map(({ distanceKilometres }) => distanceKilometres)).not.toContain(0)
    const { nodes } = await pageOf(graph, { place: 'country:TCD' })
    expect(nodes.map(({ distanceKilometres }: Reply) => distanceKilometres)).toEqual(nodes.map(() => null))
  })

  it('it is the length of the route by rail to the first station over the border', async () => {
    const found = await allOf(graph, { place: 'country:KAZ' })
    const { data } = await askOver(
      graph,
      '{ route(from: "port:CNLYG", to: "port:KZDOS", modes: [RAIL], prefer: SHORTEST) { networkKilometres } }',
    )
    const lianyungang = found.find(({ port }) => port.id === 'port:CNLYG').distanceKilometres
    expect(lianyungang).toBeGreaterThan(3_000)
    expect(lianyungang).toBeLessThanOrEqual(data?.route.networkKilometres)
  })

  it('a cursor in order of distance is refused in another order', async () => {
    const { pageInfo } = await pageOf(graph, { place: 'country:KAZ', orderBy: 'DISTANCE', first: 2 })
    const { errors } = await askOver(graph, operation, { place: 'country:KAZ', after: pageInfo.endCursor })
    expect(errors?.[0]?.extensions?.argument).toBe('after')
  })
})

onEachEmptyEngine('a landlocked country without an answer', (graph) => {
  beforeAll(async () => {
    await plantIndexes(graph)
    await plantEntities(graph, 'COUNTRY', ['country:C0'], { landlocked: true })
    await plantEntities(graph, 'COUNTRY', ['country:C1'], { landlocked: false })
  })

  it('the reason says that it is landlocked, and what was looked for', async () => {
    const looked =
      'border crossing, open line, even with one change of train, or right of transit is known that leads to one.'
    const { reason, totalCount } = await pageOf(graph, { place: 'country:C0' })
    expect([reason, totalCount]).toEqual([`country:C0 is landlocked, and no ${looked}`, 0])
    expect((await pageOf(graph, { place: 'country:C1' })).reason).toBe(
      `No port in country:C1 is known, and no ${looked}`,
    )
  })
})

acrossEngines('ports with one change of train', ({ embedded, neo4j }) => {
  it.each(['country:AUT', 'country:KAZ', 'region:CENTRAL_ASIA'])('both engines answer alike for %s', async (place) => {
    for (const orderBy of ['IMPORTANCE', 'DISTANCE'])
      expect(await allOf(embedded, { place, orderBy })).toEqual(await allOf(neo4j, { place, orderBy }))
  })
})
