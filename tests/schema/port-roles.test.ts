import { expect, it } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import { answer, ask, type Reply } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'

const operation = `query ($place: ID!, $kinds: [PortKind!], $roles: [PortRole!], $orderBy: PortServiceOrder, $first: Int, $after: String) {
  portsServing(place: $place, kinds: $kinds, roles: $roles, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    reason
    pageInfo { hasNextPage endCursor }
    nodes { rank role knownRank confidence instrument share note modes via { id } agreement { id } port { id name portKind country { id } } evidence { length } }
  }
}`

async function pageOf(graph: Graph, variables: object): Promise<Reply> {
  return (await answer(graph, operation, { first: 100, ...variables })).portsServing
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

const groups = [
  ['GATEWAY', 'OWN_PORT'],
  ['BORDER_CROSSING'],
  ['INTERNAL_CROSSING'],
  ['RAIL_PORT'],
  ['MINOR_GATEWAY'],
  ['RAIL_PORT_ONE_CHANGE'],
  ['CLOSED_CROSSING'],
]

const groupOf = ({ role }: Reply) => groups.findIndex((roles) => roles.includes(role))

onEachEngine('the roles of ports that serve a place', (graph) => {
  it.each([
    ['a landlocked country', 'country:KAZ'],
    ['a country with a coast', 'country:USA'],
    ['a division', 'region:CN-XJ'],
    ['a region of countries', 'region:CENTRAL_ASIA'],
    ['an organization', 'organization:ASEAN'],
    ['a world region', 'region:EASTERN_EUROPE'],
    ['a town', 'place:KZALA'],
  ])('for %s gateways and own ports come first, and the roles follow in their order', async (_, place) => {
    const found = await allOf(graph, { place })
    const order = found.map(groupOf)
    expect(order).not.toContain(-1)
    expect(order).toEqual([...order].sort())
    expect(found.map(({ rank }) => rank)).toEqual(found.map((_, index) => index + 1))
    expect(new Set(found.map(({ port }) => port.id)).size).toBe(found.length)
  })

  it('Horgos, Alashankou, Aktau and Lianyungang are among the first ten of Central Asia', async () => {
    const { nodes } = await pageOf(graph, { place: 'region:CENTRAL_ASIA', first: 10 })
    const names = nodes.map(({ port }: Reply) => port.name)
    expect(names).toEqual(expect.arrayContaining(['Horgos', 'Alashankou', 'Aktau', 'Lianyungang']))
  })

  it.each([
    ['organization:ASEAN', 'Singapore'],
    ['organization:EU', 'Rotterdam'],
    ['country:USA', 'Los Angeles'],
    ['country:CHN', 'Shanghai'],
    ['country:BOL', 'Arica'],
    ['country:ETH', 'Djibouti'],
    ['country:NPL', 'Kolkata'],
    ['country:CHE', 'Rotterdam'],
  ])('among the first three of %s is %s', async (place, name) => {
    const { nodes } = await pageOf(graph, { place, first: 3 })
    expect(nodes.map(({ port }: Reply) => port.name)).toContain(name)
  })

  it('ranks go on over pages of any size, also of a filtered list', async () => {
    const whole = await allOf(graph, { place: 'country:KAZ', roles: ['BORDER_CROSSING', 'RAIL_PORT'] })
    const paged = await allOf(graph, { place: 'country:KAZ', roles: ['BORDER_CROSSING', 'RAIL_PORT'], first: 9 })
    expect(whole.length).toBeGreaterThan(20)
    expect(paged).toEqual(whole)
  })

  it('a filter by roles or kinds leaves of the whole list just what passes it, in the same order', async () => {
    const whole = await allOf(graph, { place: 'region:CENTRAL_ASIA' })
    const ids = (rows: Reply[]) => rows.map(({ port }) => port.id)
    for (const roles of [['GATEWAY'], ['OWN_PORT', 'INTERNAL_CROSSING'], []]) {
      const filtered = await allOf(graph, { place: 'region:CENTRAL_ASIA', roles })
      expect(ids(filtered)).toEqual(ids(whole.filter(({ role }) => roles.includes(role))))
    }
    const seaports = await allOf(graph, { place: 'region:CENTRAL_ASIA', kinds: ['SEAPORT'] })
    expect(ids(seaports)).toEqual(ids(whole.filter(({ port }) => port.portKind === 'SEAPORT')))
  })

  it('in order of names the same ports come', async () => {
    const named = await allOf(graph, { place: 'country:KAZ', orderBy: 'NAME' })
    const whole = await allOf(graph, { place: 'country:KAZ' })
    expect(named.slice(0, 2).map(({ port }) => port.name)).toEqual(
      [...named.map(({ port }) => port.name)].sort((one, other) => one.localeCompare(other, 'en')).slice(0, 2),
    )
    expect(new Set(named.map(({ port }) => port.id))).toEqual(new Set(whole.map(({ port }) => port.id)))
  })

  it('a crossing between two members is internal to the whole, and a way out of each', async () => {
    const roleIn = async (place: string) =>
      (await allOf(graph, { place, kinds: ['LAND_PORT'] })).find(({ port }) => port.name === 'Saryagash')?.role
    expect(await roleIn('region:CENTRAL_ASIA')).toBe('INTERNAL_CROSSING')
    expect(await roleIn('country:KAZ')).toBe('BORDER_CROSSING')
    expect(await roleIn('country:UZB')).toBe('GATEWAY')
  })

  it('a gateway says by which countries, how, under which treaty and how surely it serves', async () => {
    const { nodes } = await pageOf(graph, { place: 'country:BOL', first: 1 })
    expect(nodes[0]).toMatchObject({
      ...{ role: 'GATEWAY', knownRank: 1, confidence: 'HIGH', via: [{ id: 'country:CHL' }], modes: ['RAIL', 'ROAD'] },
      ...{ share: 'over half of sea trade', note: 'free transit' },
      ...{
        instrument: 'Treaty of Peace and Friendship Bolivia-Chile 1904',
        agreement: { id: 'agreement:BOL_CHL_1904' },
      },
      port: { id: 'port:CLARI' },
    })
  })

  it('a right on paper comes behind and is marked, and so is a crossing that is closed', async () => {
    const ofNepal = await allOf(graph, { place: 'country:NPL' })
    const onPaper = ofNepal.find(({ port }) => port.id === 'port:CNTSN')
    expect(onPaper).toMatchObject({ role: 'MINOR_GATEWAY', knownRank: 8 })
    const ofNiger = await allOf(graph, { place: 'country:NER' })
    expect(ofNiger.at(-1)?.role).toBe('CLOSED_CROSSING')
    expect(ofNiger.filter(({ role }) => role === 'CLOSED_CROSSING').map(({ port }) => port.name)).toContain(
      'Malanville',
    )
  })

  it('where nothing is found the reason is said', async () => {
    const none = await pageOf(graph, { place: 'country:KAZ', kinds: ['OFFSHORE_TERMINAL'], roles: ['RAIL_PORT'] })
    expect(none.nodes).toEqual([])
    expect(none.reason).toBe('No port that serves Kazakhstan is of the kinds and in the roles asked for.')
    const town = await pageOf(graph, { place: 'region:CN-QH-NONE' }).catch((error: Error) => error)
    expect(String(town)).toContain('Nothing has the id')
    expect((await pageOf(graph, { place: 'country:KAZ', first: 1 })).reason).toBeNull()
  })

  it('what is no place is refused, with what to ask instead', async () => {
    for (const [id, advice] of [
      ['railway:CHINA_LAOS', '`stops`'],
      ['commodity:2701', '`suppliers(commodity:)`'],
      ['agreement:RCEP', '`parties`'],
    ]) {
      const { errors } = await ask(graph, operation, { place: id })
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'place' })
      expect(errors?.[0]?.message).toContain(advice)
    }
  })

  it('a cursor of another order or other roles is refused', async () => {
    const { pageInfo } = await pageOf(graph, { place: 'country:KAZ', first: 2 })
    for (const other of [{ orderBy: 'NAME' }, { roles: ['GATEWAY'] }]) {
      const { errors } = await ask(graph, operation, { place: 'country:KAZ', after: pageInfo.endCursor, ...other })
      expect(errors?.[0]?.extensions?.argument).toBe('after')
    }
  })

  it('a country that a port serves has the role that the port has among its ports', async () => {
    const { node } = await answer(
      graph,
      '{ node(id: "port:CNHRS") { ... on Port { countriesServed(first: 100) { nodes { rank role knownRank place { id } } } } } }',
    )
    for (const [index, service] of node.countriesServed.nodes.entries()) {
      expect(service.rank).toBe(index + 1)
      const among = (await allOf(graph, { place: service.place.id })).find(({ port }) => port.id === 'port:CNHRS')
      expect([service.place.id, among?.role, among?.knownRank]).toEqual([
        service.place.id,
        service.role,
        service.knownRank,
      ])
    }
  })
})

acrossEngines('the roles of ports', ({ embedded, neo4j }) => {
  it.each(['region:CENTRAL_ASIA', 'country:ETH', 'organization:ASEAN'])(
    'both engines rank the ports of %s alike',
    async (place) => {
      expect(await allOf(embedded, { place })).toEqual(await allOf(neo4j, { place }))
    },
  )
})
