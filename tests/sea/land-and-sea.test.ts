import { expect, it } from 'vitest'
import { answer, type Reply } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'

const question = `query ($from: ID!, $to: ID!, $modes: [TransportMode!], $avoid: [SeaPassage!]) {
  routes(from: $from, to: $to, modes: $modes, avoid: $avoid) { apart { from { size } } nodes {
    merits kilometres waterKilometres distance basis
    legs { mode relation kilometres distance basis from { id } to { id } passages { id } points { latitude } citations { source { id } } } } } }`

onEachEngine('routes by rail and sea', (graph) => {
  const routes = async (variables: object): Promise<Reply[]> => (await answer(graph, question, variables)).routes.nodes
  const modesOf = ({ legs }: Reply) => legs.map(({ mode }: Reply) => mode)
  const having = (found: Reply[], merit: string) => found.find(({ merits }) => merits.includes(merit))

  it('from port to port by sea alone it is the route by sea', async () => {
    const ends = { from: 'port:SGSIN', to: 'port:NLRTM' }
    for (const avoid of [[], ['SUEZ']]) {
      const [found, ...others] = await routes({ ...ends, modes: ['SEA'], avoid })
      const { seaRoute } = await answer(
        graph,
        `query ($from: ID!, $to: ID!, $avoid: [SeaPassage!]) { seaRoute(from: $from, to: $to, avoid: $avoid) { kilometres passages { id } } }`,
        { ...ends, avoid },
      )
      expect(others).toEqual([])
      expect(modesOf(found)).toEqual(['SEA'])
      expect(found).toMatchObject({ kilometres: seaRoute.kilometres, waterKilometres: seaRoute.kilometres })
      expect(found.legs[0]).toMatchObject({
        ...{ relation: null, distance: 'MODELLED', basis: 'DERIVED', passages: seaRoute.passages },
        citations: [{ source: { id: 'source:searoute-lanes' } }],
      })
      expect(found.legs[0].points.length).toBeGreaterThan(20)
    }
  })

  it('an island is reached by rail to a port, by sea, and by rail', async () => {
    const found = await routes({ from: 'country:JPN', to: 'country:DEU', modes: ['RAIL', 'SEA'] })
    const shortest = having(found, 'SHORTEST')
    const bySea = having(found, 'BY_SEA')
    expect(modesOf(shortest).filter((mode: string) => mode === 'SEA')).toHaveLength(1)
    expect(modesOf(shortest)).toContain('RAIL')
    for (const [index, leg] of shortest.legs.entries())
      if (index > 0) expect(leg.from.id).toBe(shortest.legs[index - 1].to.id)
    expect(bySea.waterKilometres).toBeGreaterThan(shortest.waterKilometres)
    expect(bySea.kilometres).toBeGreaterThan(shortest.kilometres)
  })

  it('where rails lead all the way and are shorter, the way by sea stands beside them', async () => {
    const found = await routes({ from: 'port:CNSHA', to: 'port:NLRTM', modes: ['RAIL', 'SEA'] })
    const bySea = having(found, 'BY_SEA')
    expect(modesOf(bySea)).toContain('SEA')
    expect(bySea.kilometres).toBeGreaterThan(15_000)
    const shortest = having(found, 'SHORTEST')
    expect(shortest.kilometres).toBeLessThan(bySea.kilometres)
  })

  it('one of the routes is called the shortest, and is', async () => {
    for (const [from, to] of [
      ['country:KAZ', 'country:ITA'],
      ['country:UZB', 'country:KOR'],
      ['port:CNSHA', 'port:NLRTM'],
    ]) {
      const found = await routes({ from, to, modes: ['RAIL', 'SEA'] })
      const shortest = found.filter(({ merits }) => merits.includes('SHORTEST'))
      expect(shortest).toHaveLength(1)
      expect(shortest[0].kilometres).toBe(Math.min(...found.map(({ kilometres }) => kilometres)))
    }
  })

  it('what is avoided is avoided at sea, and where there is no other way there is none', async () => {
    const [way] = await routes({ from: 'country:IND', to: 'country:GBR', modes: ['SEA'], avoid: ['SUEZ', 'GOOD_HOPE'] })
    expect(way.legs[0].passages.map(({ id }: Reply) => id)).not.toContain('passage:SUEZ')
    expect(await routes({ from: 'country:ROU', to: 'country:GRC', modes: ['SEA'], avoid: ['BOSPORUS'] })).toEqual([])
  })

  it('nobody goes by sea unless that is asked for', async () => {
    const found = await routes({ from: 'port:CNSHA', to: 'port:NLRTM' })
    for (const route of found) expect(modesOf(route)).not.toContain('SEA')
  })
})

acrossEngines('routes by rail and sea', ({ embedded, neo4j }) => {
  it('both engines answer alike', async () => {
    const variables = { from: 'country:JPN', to: 'country:KAZ', modes: ['RAIL', 'SEA'] }
    expect(await answer(embedded, question, variables)).toEqual(await answer(neo4j, question, variables))
  })
})
