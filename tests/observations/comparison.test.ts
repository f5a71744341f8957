import { Decimal } from 'decimal.js'
import { expect, it } from 'vitest'
import { answer, counting, type Reply } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

onEachEngine('comparisons of two countries', (graph) => {
  it('compared numbers share measure, unit and period, each with its observation', async () => {
    const { compare } = await answer(
      graph,
      `{ compare(left: "country:KAZ", right: "country:UZB") { left { name } right { name } numbers(first: 100) { totalCount nodes {
           measure kind unit period { label } difference
           left { id value comparator measure unit period { label } reporter { id } citations { source { id } } }
           right { id value comparator measure unit period { label } reporter { id } citations { source { id } } } } } } }`,
    )
    expect([compare.left.name, compare.right.name]).toEqual(['Kazakhstan', 'Uzbekistan'])
    expect(compare.numbers.nodes.length).toBe(compare.numbers.totalCount)
    expect(compare.numbers.nodes.length).toBeGreaterThan(5)
    for (const { left, right, measure, unit, period, difference } of compare.numbers.nodes) {
      for (const observation of [...left, ...right]) {
        expect([observation.measure, observation.unit, observation.period.label]).toEqual([measure, unit, period.label])
        expect(observation.citations.length).toBeGreaterThan(0)
      }
      expect(left.map(({ reporter }: Reply) => reporter.id)).toContain('country:KAZ')
      expect(right.map(({ reporter }: Reply) => reporter.id)).toContain('country:UZB')
      expect(difference).toBe(new Decimal(left[0].value).minus(right[0].value).toFixed())
    }
  })

  it('a comparison lists shared and separate memberships with the evidence of each', async () => {
    const { compare } = await answer(
      graph,
      `{ compare(left: "country:CHN", right: "country:VNM") {
           both: relations(held: BOTH, relations: [MEMBER_OF], first: 100) { totalCount nodes { entity { id } left { citations { source { id } } } right { citations { source { id } } } } }
           left: relations(held: LEFT, relations: [MEMBER_OF], first: 100) { nodes { entity { id } left { basis } right { basis } } }
           right: relations(held: RIGHT, relations: [MEMBER_OF], first: 100) { nodes { entity { id } left { basis } right { basis } } }
           any: relations(held: ANY, relations: [MEMBER_OF]) { totalCount } } }`,
    )
    const ids = (held: Reply) => held.nodes.map(({ entity }: Reply) => entity.id)
    expect(ids(compare.right)).toContain('organization:ASEAN')
    expect(ids(compare.left)).toContain('organization:SCO')
    expect(compare.any.totalCount).toBe(compare.both.totalCount + ids(compare.left).length + ids(compare.right).length)
    for (const { left, right } of compare.both.nodes) {
      expect(left.citations.length).toBeGreaterThan(0)
      expect(right.citations.length).toBeGreaterThan(0)
    }
    for (const { left, right } of compare.left.nodes) expect([left === null, right]).toEqual([false, null])
    for (const { left, right } of compare.right.nodes) expect([left, right === null]).toEqual([null, false])
  })

  it('a comparison can be made as of a day', async () => {
    const on = async (asOf: string) => {
      const { compare } = await answer(
        graph,
        `{ compare(left: "country:TLS", right: "country:VNM", asOf: "${asOf}") { relations(relations: [MEMBER_OF], first: 100) { nodes { entity { id } } } } }`,
      )
      return compare.relations.nodes.map(({ entity }: Reply) => entity.id)
    }
    expect(await on('2024-09-11')).not.toContain('organization:ASEAN')
    expect(await on('2025-11-01')).toContain('organization:ASEAN')
  })

  it('a comparison lists the borders that both countries have', async () => {
    const { compare, country } = await answer(
      graph,
      `{ compare(left: "country:KAZ", right: "country:KGZ") { relations(relations: [BORDERS], kinds: [COUNTRY]) { nodes { direction entity { id } } } }
         country(iso: "KAZ") { borders(first: 100) { nodes { id } } } }`,
    )
    const found = compare.relations.nodes.map(({ entity }: Reply) => entity.id)
    expect(found).toEqual(['country:CHN', 'country:UZB'])
    expect(country.borders.nodes.map(({ id }: Reply) => id)).toEqual(expect.arrayContaining(found))
  })

  it('pages of a comparison repeat and skip nothing', async () => {
    const list = (args: string) =>
      `{ compare(left: "country:CHN", right: "country:RUS") { relations(held: ANY, kinds: [ORGANIZATION, AGREEMENT], ${args}) { totalCount nodes { relation entity { id } } pageInfo { hasNextPage endCursor } } } }`
    const whole = (await answer(graph, list('first: 100'))).compare.relations
    const paged: Reply[] = []
    for (let after = ''; ; ) {
      const { relations } = (await answer(graph, list(`first: 7${after && `, after: "${after}"`}`))).compare
      paged.push(...relations.nodes)
      if (!relations.pageInfo.hasNextPage) break
      after = relations.pageInfo.endCursor
    }
    expect(paged.slice(0, 100)).toEqual(whole.nodes)
    expect(paged.length).toBe(whole.totalCount)
  })

  it('a comparison takes a handful of statements', async () => {
    const counted = counting(graph)
    await answer(
      counted.graph,
      '{ compare(left: "country:CHN", right: "country:RUS") { numbers(first: 100) { nodes { partner { name } left { reporter { name } } } } relations(first: 100) { nodes { entity { name } } } } }',
    )
    expect(counted.statements.length).toBeLessThanOrEqual(4)
  })
})
