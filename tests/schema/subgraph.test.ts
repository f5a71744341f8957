import { beforeAll, expect, it } from 'vitest'
import { answer, ask, counting, type Reply } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'
import { everyEdge, type StoredEdge } from '../in-memory/edges.ts'

const drawn =
  '{ truncated nodes { id kind } edges { id source relation target basis citations { source { id } } since until } }'

onEachEngine('subgraphs', (graph) => {
  let edges: readonly StoredEdge[] = []
  beforeAll(async () => {
    edges = await everyEdge(graph)
  })

  function within(around: readonly string[], depth: number): Set<string> {
    const reached = new Set(around)
    for (let step = 0; step < depth; step++) {
      const before = new Set(reached)
      for (const { from, to } of edges) {
        if (before.has(from)) reached.add(to)
        if (before.has(to)) reached.add(from)
      }
    }
    return reached
  }

  it.each([
    ['port:CNHRS', 0],
    ['port:CNHRS', 1],
    ['railway:CHINA_LAOS', 2],
    ['event:SECOND_CENTRAL_ASIA_SUMMIT', 1],
  ])('a subgraph around %s holds everything within %i steps, and every edge between', async (id, depth) => {
    const around = (await answer(graph, `{ node(id: "${id}") { id } }`)).node ? [id] : ['sector:MINING']
    const { subgraph } = await answer(
      graph,
      `{ subgraph(around: ["${around[0]}"], depth: ${depth}, limit: 5000) { truncated nodes { id } edges { id source relation target } } }`,
    )
    const expected = within(around, depth)
    expect(subgraph.truncated).toBe(false)
    expect(new Set(subgraph.nodes.map((node: Reply) => node.id))).toEqual(expected)
    const among = edges.filter(({ from, to }) => expected.has(from) && expected.has(to))
    expect(subgraph.edges.map((edge: Reply) => edge.id)).toEqual(
      among.map(({ from, relation, to }) => `${from}--${relation}--${to}`).sort(),
    )
  })

  it('a subgraph that is cut at its limit keeps what is nearest and says so', async () => {
    const { subgraph } = await answer(graph, `{ subgraph(around: ["country:CHN"], depth: 3, limit: 60) ${drawn} }`)
    expect(subgraph.truncated).toBe(true)
    expect(subgraph.nodes).toHaveLength(60)
    expect(subgraph.nodes[0].id).toBe('country:CHN')
    const near = within(['country:CHN'], 1)
    expect(subgraph.nodes.every(({ id }: Reply) => near.has(id))).toBe(true)
    for (const { source, target, citations } of subgraph.edges) {
      expect(subgraph.nodes.map((node: Reply) => node.id)).toEqual(expect.arrayContaining([source, target]))
      expect(citations.length).toBeGreaterThan(0)
    }
  })

  it('a subgraph of China shows its neighbors, though it has ports by the hundred', async () => {
    const { subgraph } = await answer(graph, `{ subgraph(around: ["country:CHN"], limit: 120) ${drawn} }`)
    const borders = subgraph.edges.filter(
      ({ relation, source, target }: Reply) => relation === 'BORDERS' && [source, target].includes('country:CHN'),
    )
    const all = edges.filter(({ relation, from, to }) => relation === 'BORDERS' && [from, to].includes('country:CHN'))
    expect(borders).toHaveLength(all.length)
  })

  it('a subgraph can be limited to kinds, relations and a day', async () => {
    const { subgraph } = await answer(
      graph,
      `{ subgraph(around: ["organization:ASEAN"], kinds: [COUNTRY], relations: [MEMBER_OF], asOf: "2024-09-11") ${drawn} }`,
    )
    expect(subgraph.nodes).toHaveLength(11)
    expect(subgraph.edges).toHaveLength(10)
    expect(subgraph.nodes.map(({ id }: Reply) => id)).not.toContain('country:TLS')
  })

  it.each(['1960', '1994-12-31', '2021', '2022-01-01', '2024-06', '2030'])(
    'the times in which relations are in force say the same as asking as of %s',
    async (asOf) => {
      const day =
        { '1960': '1960-12-31', '2021': '2021-12-31', '2024-06': '2024-06-30', '2030': '2030-12-31' }[asOf] ?? asOf
      const fields = 'id since inForce { from to }'
      const around = 'around: ["country:CHN", "country:RUS", "organization:ASEAN"], depth: 1, limit: 400'
      const [{ subgraph: whole }, { subgraph: then }] = await Promise.all([
        answer(graph, `{ subgraph(${around}) { edges { ${fields} } } }`),
        answer(graph, `{ subgraph(${around}, asOf: "${asOf}") { edges { ${fields} } } }`),
      ])
      const held = whole.edges.filter(({ inForce }: Reply) =>
        inForce.some(({ from, to }: Reply) => (from ?? '') <= day && (to ?? '9999') > day),
      )
      const read = new Map(whole.edges.map((edge: Reply) => [edge.id, edge]))
      const both = then.edges.filter(({ id }: Reply) => read.has(id))
      const bothIds = new Set(both.map(({ id }: Reply) => id))
      expect(both.length).toBeGreaterThan(50)
      for (const edge of both) expect(edge).toEqual(read.get(edge.id))
      // The limit cuts off others as of another day, so what holds is sought where both subgraphs reach.
      const inBoth = (id: string) => id.split(/--[A-Z_]+--/).every((end) => ends.has(end))
      const ends = new Set(then.edges.flatMap(({ id }: Reply) => id.split(/--[A-Z_]+--/)))
      expect(held.filter(({ id }: Reply) => inBoth(id)).map(({ id }: Reply) => id)).toEqual(
        whole.edges.filter(({ id }: Reply) => bothIds.has(id)).map(({ id }: Reply) => id),
      )
    },
  )

  it('neighbors as of a day are those whose times in force hold it, counted and page by page', async () => {
    const all = 'direction basis since inForce { from to } node { id }'
    const { entity } = await answer(
      graph,
      `{ entity(id: "organization:BRICS") {
        whole: neighbors(relations: [MEMBER_OF, ASSOCIATED_WITH], first: 100) { edges { ${all} } }
        first: neighbors(relations: [MEMBER_OF, ASSOCIATED_WITH], asOf: "2005", first: 100) { totalCount edges { ${all} } }
        then: neighbors(relations: [MEMBER_OF, ASSOCIATED_WITH], asOf: "2012", first: 2) { totalCount pageInfo { endCursor } edges { ${all} } }
      } }`,
    )
    const on = (day: string) =>
      entity.whole.edges.filter(({ inForce }: Reply) =>
        inForce.some(({ from, to }: Reply) => (from ?? '') <= day && (to ?? '9999') > day),
      )
    expect(entity.first.edges).toEqual(on('2005-12-31'))
    const then = on('2012-12-31')
    expect(then.length).toBeGreaterThan(3)
    expect(then.length).toBeLessThan(entity.whole.edges.length)
    expect(entity.then.totalCount).toBe(then.length)
    const { entity: more } = await answer(
      graph,
      `{ entity(id: "organization:BRICS") { neighbors(relations: [MEMBER_OF, ASSOCIATED_WITH], asOf: "2012", first: 100, after: "${entity.then.pageInfo.endCursor}") { edges { ${all} } } } }`,
    )
    expect([...entity.then.edges, ...more.neighbors.edges]).toEqual(then)
  })

  it('a subgraph takes one statement for each step, one for its edges and one for what is shown of them', async () => {
    const { graph: counted, statements } = counting(graph)
    await answer(counted, `{ subgraph(around: ["port:CNHRS", "country:KAZ"], depth: 2) ${drawn} }`)
    const count = (name: string) => statements.filter((statement) => statement.name === name).length
    expect(count('neighborhood-of-entities')).toBeLessThanOrEqual(2)
    expect(count('edges-from-entities')).toBe(1)
    expect(statements.length).toBeLessThanOrEqual(6)
  })

  it.each([
    ['around nothing', 'around: []', '`around` names 0 entities'],
    ['around nobody knows what', 'around: ["country:XXX"]', 'Nothing has the id "country:XXX"'],
    ['too deep', 'around: ["country:CHN"], depth: 9', '`depth` is 9: ask for 0 to 3 steps'],
    ['too large', 'around: ["country:CHN"], limit: 5001', '`limit` is 5001'],
    ['of nothing', 'around: ["country:CHN"], limit: 0', '`limit` is 0'],
    ['smaller than its middle', 'around: ["country:CHN", "country:KAZ"], limit: 1', '`limit` is 1: ask for 2'],
  ])('a subgraph %s is an error that names the argument', async (_, wanted, said) => {
    const { errors } = await ask(graph, `{ subgraph(${wanted}) { truncated } }`)
    expect(errors?.[0]?.message).toContain(said)
  })
})

acrossEngines('subgraphs', ({ embedded, neo4j }) => {
  it('both engines give the same subgraph in the same order', async () => {
    const query = `{ subgraph(around: ["country:CHN", "port:CNHRS"], depth: 2, limit: 150) ${drawn} }`
    expect(await answer(embedded, query)).toEqual(await answer(neo4j, query))
  })
})
