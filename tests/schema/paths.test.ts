import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { answer, ask, counting, type Reply } from '../asking.ts'
import { onEachEngine } from '../engines.ts'
import { chainsInMemory, unlikeInMemory } from '../in-memory/chains.ts'
import { everyEdge, type StoredEdge } from '../in-memory/edges.ts'

const day = '2025-12-31'

const question = `query ($from: ID!, $to: ID!, $maxLength: Int, $first: Int, $relations: [Relation!], $asOf: PartialDate) {
  shortestPath(from: $from, to: $to, maxLength: $maxLength, relations: $relations, asOf: $asOf) { length nodes { id } }
  paths(from: $from, to: $to, maxLength: $maxLength, first: $first, relations: $relations, asOf: $asOf) { nodes { id } }
}`

const steps = '{ steps { from { id } relation direction to { id } basis citations { source { id } } } }'

onEachEngine('paths', (graph) => {
  let edges: readonly StoredEdge[] = []
  let entities: readonly string[] = []
  beforeAll(async () => {
    edges = await everyEdge(graph)
    entities = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort()
  })

  it('paths between any two entities are those that an independent search in memory finds', async () => {
    const well = entities.filter((id) => /^(country|organization|agreement|railway|corridor|sector|event):/.test(id))
    const anybody = fc.oneof(fc.constantFrom(...well), fc.constantFrom(...entities))
    let givenUp = 0
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anybody, { minLength: 2, maxLength: 2 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(
          undefined,
          undefined,
          [],
          ['BORDERS'],
          ['STOPS_AT', 'LOCATED_IN', 'PAIRED_WITH', 'BORDERS'],
          ['MEMBER_OF', 'PART_OF'],
        ),
        async ([from = '', to = ''], maxLength, first, relations) => {
          const { data, errors } = await ask(graph, question, { from, to, maxLength, first, relations, asOf: day })
          // A search that is too wide is an error, never a guess; which pairs are drawn depends on the data.
          if (errors?.[0]?.extensions?.code === 'BUDGET_EXCEEDED') {
            givenUp += 1
            return
          }
          const expected = chainsInMemory(edges, {
            from,
            to,
            maxLength,
            count: Math.min(25, first === 1 ? 1 : 3 * first),
            relations: relations ?? null,
            day,
          })
          const ids = (path: Reply) => path?.nodes.map(({ id }: Reply) => id) ?? null
          const listed = unlikeInMemory(expected).slice(0, first)
          expect(new Set(data?.paths.map(ids).map(String))).toEqual(new Set(listed.map((chain) => String(chain.ids))))
          expect(data?.paths).toHaveLength(listed.length)
          expect(ids(data?.shortestPath)).toEqual(expected[0]?.ids ?? null)
        },
      ),
      { numRuns: 12, seed: 20261124 },
    )
    expect(givenUp).toBeLessThan(4)
  }, 120_000)

  it('paths follow edges of the graph step by step, with their evidence', async () => {
    const { paths } = await answer(
      graph,
      `{ paths(from: "port:CNHRS", to: "country:DEU", first: 10, maxLength: 6) ${steps} }`,
    )
    expect(paths.length).toBeGreaterThan(5)
    for (const path of paths) {
      const visited = path.steps.map(({ from }: Reply) => from.id)
      expect(new Set(visited).size).toBe(visited.length)
      for (const [index, step] of path.steps.entries()) {
        expect(step.from.id).toBe(path.steps[index - 1]?.to.id ?? 'port:CNHRS')
        const backwards = step.direction === 'IN' || (step.direction === 'BOTH' && step.from.id > step.to.id)
        const [from, to] = backwards ? [step.to.id, step.from.id] : [step.from.id, step.to.id]
        expect(edges).toContainEqual(expect.objectContaining({ from, relation: step.relation, to }))
        expect(step.citations.length).toBeGreaterThan(0)
      }
    }
  })

  it('paths prefer a border or a railway to a common membership, continent or commodity', async () => {
    const data = await answer(
      graph,
      `{ neighbors: shortestPath(from: "country:CHN", to: "country:KAZ") ${steps}
         byRail: shortestPath(from: "country:CHN", to: "country:DEU", relations: [STOPS_AT, LOCATED_IN, MEMBER_OF, PART_OF, EXPORTS, IMPORTS]) ${steps} }`,
    )
    const relations = (path: Reply) => path.steps.map(({ relation }: Reply) => relation)
    expect(relations(data.neighbors)).toEqual(['BORDERS'])
    expect(relations(data.byRail)).toEqual(['LOCATED_IN', 'STOPS_AT', 'STOPS_AT', 'LOCATED_IN'])
  })

  /** The chains as a reader sees them: `country:CHN <-CONNECTS railway:CHINA_LAOS -CONNECTS country:LAO`. */
  async function chains(asked: string): Promise<string[]> {
    const { paths } = await answer(graph, `{ paths(${asked}) ${steps} }`)
    return paths.map(({ steps }: Reply) =>
      steps.reduce(
        (text: string, { relation, direction, to }: Reply) =>
          `${text} ${direction === 'IN' ? '<-' : '-'}${relation} ${to.id}`,
        steps[0].from.id,
      ),
    )
  }

  it('every direct link between two countries is a chain of its own, trade among them', async () => {
    const found = await chains('from: "country:CHN", to: "country:RUS"')
    expect(found.slice(0, 3).sort()).toEqual([
      'country:CHN -BORDERS country:RUS',
      'country:CHN -TRADES_WITH country:RUS',
      'country:CHN <-TRADES_WITH country:RUS',
    ])
    expect(found[2]).toBe('country:CHN -BORDERS country:RUS')
  })

  it('what moves goods comes before a border, and a detour over a neighbor is no link of two that touch', async () => {
    const found = await chains('from: "country:CHN", to: "country:LAO", first: 10')
    const railway = 'country:CHN <-CONNECTS railway:CHINA_LAOS -CONNECTS country:LAO'
    expect(found).toContain(railway)
    expect(found.filter((chain) => chain.split(' ').length > 3).at(0)).toBe(railway)
    for (const chain of found.filter((one) => one.split(' ').length > 3)) expect(chain).not.toContain('BORDERS')
  })

  it('paths along one sort of relation have no others', async () => {
    const law = await chains('from: "country:CHN", to: "country:VNM", along: LAW')
    expect(law).toContain('country:CHN -PARTY_TO agreement:CAFTA <-PARTY_TO country:VNM')
    const transport = await chains('from: "port:CNLYG", to: "region:CENTRAL_ASIA", along: TRANSPORT, maxLength: 8')
    expect(transport[0]).toBe(
      'port:CNLYG <-STOPS_AT corridor:LIANYUNGANG_ALMATY -STOPS_AT place:KZALA -LOCATED_IN country:KAZ -PART_OF region:CENTRAL_ASIA',
    )
    for (const chain of transport) expect(chain).not.toMatch(/SUPPLIES|TRADES_WITH|BORDERS|MEMBER_OF/)
    expect(await chains('from: "country:CHN", to: "country:VNM", along: LAW, relations: [BORDERS]')).toEqual([])
    for (const chain of await chains('from: "country:CHN", to: "country:RUS", along: TRADE'))
      expect(chain).not.toMatch(/BORDERS|STOPS_AT/)
  })

  it('alternatives differ in more than one of their stops, and shorter ones come first', async () => {
    for (const asked of [
      'from: "port:CNHRS", to: "country:DEU", first: 8',
      'from: "port:CNLYG", to: "region:CENTRAL_ASIA", along: TRANSPORT, maxLength: 8',
      'from: "country:LAO", to: "country:SGP", first: 6',
    ]) {
      const { paths } = await answer(graph, `{ paths(${asked}) { length nodes { id } } }`)
      const stops: string[][] = paths.map(({ nodes }: Reply) => nodes.slice(1, -1).map(({ id }: Reply) => id))
      for (const [at, own] of stops.entries())
        for (const other of stops.slice(0, at))
          if (own.length > 1 && other.length === own.length)
            expect(own.filter((stop) => !other.includes(stop)).length, `${asked}: ${own}`).toBeGreaterThan(1)
      const lengths = paths.map(({ length }: Reply) => length)
      expect(lengths).toEqual([...lengths].sort())
    }
  })

  it.each([
    ['country:CHN', 'country:RUS'],
    ['country:CHN', 'country:DEU'],
    ['port:CNHRS', 'country:DEU'],
    ['country:KAZ', 'country:TUR'],
    ['country:UZB', 'country:KOR'],
  ])('chains from %s to %s come by steps, mere geography last, then by evidence', async (from, to) => {
    const { paths } = await answer(
      graph,
      `{ paths(from: "${from}", to: "${to}", first: 8) { steps { relation basis } } }`,
    )
    const geography = ['BORDERS', 'LOCATED_IN', 'PART_OF']
    const ranks: string[] = paths.map(({ steps }: Reply) => {
      const merely = steps.every(({ relation }: Reply) => geography.includes(relation))
      const weak = steps.some(({ basis }: Reply) => basis === 'DERIVED')
      const curated = steps.some(({ basis }: Reply) => basis === 'CURATED')
      return `${steps.length} ${merely ? 'geography' : 'and more'} ${weak ? 2 : curated ? 1 : 0}`
    })
    expect(ranks.length).toBeGreaterThan(3)
    expect(ranks).toEqual(ranks.toSorted((one, other) => (order(one) < order(other) ? -1 : 1)))
    function order(rank: string): string {
      return rank.replace('and more', '0').replace('geography', '1')
    }
  })

  it('paths pass through a hub if there is nothing better', async () => {
    const { shortestPath } = await answer(
      graph,
      `{ shortestPath(from: "country:ISL", to: "country:MNG", relations: [MEMBER_OF], maxLength: 2) { nodes { id } } }`,
    )
    expect(shortestPath.nodes).toHaveLength(3)
  })

  it('paths hold on the day asked about', async () => {
    const asked = (asOf: string) =>
      answer(
        graph,
        `{ shortestPath(from: "country:TLS", to: "organization:ASEAN", relations: [MEMBER_OF], maxLength: 1, asOf: "${asOf}") { length } }`,
      )
    expect((await asked('2024-09-11')).shortestPath).toBeNull()
    expect((await asked('2025-12-31')).shortestPath).toEqual({ length: 1 })
  })

  it('paths take at most three statements for each step, however much lies between', async () => {
    const { graph: counted, statements } = counting(graph)
    for (const [from, to] of [
      ['country:NIU', 'country:UNK'],
      ['port:USNYC', 'port:NLRTM'],
      ['country:BVT', 'country:HMD'],
    ]) {
      statements.length = 0
      await answer(counted, `{ shortestPath(from: "${from}", to: "${to}", maxLength: 6) { length } }`)
      const searching = statements.filter(({ name }) => name === 'edges-of-entities')
      expect(searching.length).toBeLessThanOrEqual(18)
      expect(statements.filter(({ name }) => name === 'edges-by-ends').length).toBeLessThanOrEqual(1)
    }
  })

  it('the evidence of all paths is loaded in one statement', async () => {
    const { graph: counted, statements } = counting(graph)
    await answer(counted, `{ paths(from: "country:CHN", to: "country:LAO", first: 10) ${steps} }`)
    expect(statements.filter(({ name }) => name === 'edges-by-ends')).toHaveLength(1)
  })

  it.each([
    [
      'too long',
      'from: "country:CHN", to: "country:DEU", maxLength: 99',
      '`maxLength` is 99: a chain has 1 to 8 steps',
    ],
    ['of no step', 'from: "country:CHN", to: "country:DEU", maxLength: 0', '`maxLength` is 0'],
    ['to where they begin', 'from: "country:CHN", to: "country:CHN"', '`from` and `to` are both "country:CHN"'],
    ['from nowhere', 'from: "country:XXX", to: "country:CHN"', 'Nothing has the id "country:XXX"'],
    ['from no id', 'from: "China", to: "country:CHN"', '"China" is not an id'],
    ['along no relation', 'from: "country:CHN", to: "country:DEU", relations: [LIKES]', '"LIKES" does not exist'],
  ])('paths %s are an error that names the fix', async (_, wanted, said) => {
    for (const field of ['shortestPath', 'paths']) {
      const { errors } = await ask(graph, `{ ${field}(${wanted}) { length } }`)
      expect(errors?.[0]?.message).toContain(said)
    }
  })

  it('more than 25 paths cannot be asked for', async () => {
    const { errors } = await ask(graph, '{ paths(from: "country:CHN", to: "country:DEU", first: 26) { length } }')
    expect(errors?.[0]).toMatchObject({
      message: '`first` is 26: ask for 1 to 25 chains',
      extensions: { argument: 'first' },
    })
  })
})
