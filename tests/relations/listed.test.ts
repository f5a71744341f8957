import { expect, it } from 'vitest'
import { answer, ask } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'

interface Listed {
  readonly from: { readonly id: string }
  readonly relation: string
  readonly to: { readonly id: string }
}

const fields = 'from { id } relation to { id }'
const told = ({ from, relation, to }: Listed) => `${from.id} ${relation} ${to.id}`

onEachEngine('the list of relations', (graph) => {
  /** All pages of a list, turned as clients do. */
  async function whole(args: string, first = 100): Promise<Listed[]> {
    const rows: Listed[] = []
    for (let after: string | null = null; ; ) {
      const { relations } = await answer(
        graph,
        `query Pages($after: String) { relations(first: ${first}, after: $after, ${args}) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )
      rows.push(...relations.nodes)
      if (!relations.pageInfo.hasNextPage) return rows
      after = relations.pageInfo.endCursor
    }
  }
  const total = async (args = '') => (await answer(graph, `{ relations${args} { totalCount } }`)).relations.totalCount

  it.each([
    ['of a kind', 'relations: [MEMBER_OF]', 100],
    ['from some', 'from: ["country:KAZ", "country:CHN"]', 7],
    ['to one', 'to: ["organization:ASEAN"]', 5],
    ['of a source', 'source: ["source:S2"]', 9],
  ])('relations %s come whole by pages, none twice, and are counted', async (_, args, first) => {
    const rows = (await whole(args, first)).map(told)
    expect(rows.length).toBeGreaterThan(5)
    expect(new Set(rows).size).toBe(rows.length)
    for (let time = 0; time < 4; time++) expect(await total(`(${args})`)).toBe(rows.length)
  })

  it('an entity has the relations that its neighbors tell, borders by either end', async () => {
    const { country } = await answer(
      graph,
      '{ country(iso: "KAZ") { out: neighbors(direction: OUT, first: 100) { totalCount edges { relation node { id } } } into: neighbors(direction: IN, relations: [MEMBER_OF, PART_OF, CONNECTS], first: 100) { edges { relation node { id } } } } }',
    )
    const from = await whole('from: ["country:KAZ"]')
    expect(from).toHaveLength(country.out.totalCount)
    const other = ({ from: one, to }: Listed) => (one.id === 'country:KAZ' ? to.id : one.id)
    const expected = country.out.edges.map(
      (edge: { relation: string; node: { id: string } }) => `${edge.relation} ${edge.node.id}`,
    )
    expect(
      from
        .map((row) => `${row.relation} ${other(row)}`)
        .sort()
        .slice(0, 100),
    ).toEqual(country.out.totalCount <= 100 ? expected.sort() : expect.anything())
    const into = await whole('to: ["country:KAZ"], relations: [MEMBER_OF, PART_OF, CONNECTS]')
    expect(into.map(({ relation, from: one }) => `${relation} ${one.id}`).sort()).toEqual(
      country.into.edges
        .map((edge: { relation: string; node: { id: string } }) => `${edge.relation} ${edge.node.id}`)
        .sort(),
    )
  })

  it('a hub has all its relations, however many', async () => {
    const data = await answer(
      graph,
      `{ country(iso: "USA") { neighbors(direction: IN, relations: [LOCATED_IN, PART_OF, MEMBER_OF]) { totalCount } }
         relations(to: ["country:USA"], relations: [LOCATED_IN, PART_OF, MEMBER_OF]) { totalCount } }`,
    )
    expect(data.relations).toEqual(data.country.neighbors)
    expect(data.relations.totalCount).toBeGreaterThan(50)
    const all = await answer(graph, '{ relations { totalCount } }')
    expect(all.relations.totalCount).toBeGreaterThan(10_000)
  })

  it('a border is found by its two ends, whichever is named first, and once', async () => {
    const one = await whole('from: ["country:KAZ"], to: ["country:CHN"], relations: [BORDERS]')
    expect(one).toHaveLength(1)
    expect(await whole('from: ["country:CHN"], to: ["country:KAZ"], relations: [BORDERS]')).toEqual(one)
    expect(await whole('from: ["country:KAZ"], to: ["country:KAZ"], relations: [BORDERS]')).toEqual([])
  })

  it('as of a day there are the members of that day', async () => {
    const members = async (day: string) =>
      (await whole(`to: ["organization:ASEAN"], relations: [MEMBER_OF], asOf: "${day}"`)).map(({ from }) => from.id)
    expect(await members('2024-06-01')).toHaveLength(10)
    expect(await members('2026-01-01')).toEqual(expect.arrayContaining(['country:TLS']))
  })

  it('every relation has a source', async () => {
    const { relations } = await answer(
      graph,
      '{ relations(first: 100) { nodes { basis citations { source { id license } } } } }',
    )
    for (const { basis, citations } of relations.nodes)
      expect([basis, citations[0]?.source.id]).toEqual([expect.any(String), expect.any(String)])
  })

  it('an id that nothing has is an error that names the argument', async () => {
    const { errors } = await ask(graph, '{ relations(from: ["country:XXX"]) { totalCount } }')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'from' })
    const many = Array.from({ length: 101 }, () => '"country:KAZ"').join(' ')
    const refused = await ask(graph, `{ relations(to: [${many}]) { totalCount } }`)
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'to' })
  })

  it.each(['relations: []', 'from: []', 'to: []', 'source: []'])('with %s there is none', async (args) => {
    expect([await whole(args), await total(`(${args})`)]).toEqual([[], 0])
  })
})

acrossEngines('the list of relations', ({ embedded, neo4j }) => {
  it('is the same list', async () => {
    const query = `{ relations(first: 100) { totalCount nodes { ${fields} basis since until citations { paragraph source { id } } } pageInfo { endCursor } } }`
    expect(await answer(embedded, query)).toEqual(await answer(neo4j, query))
  })
})
