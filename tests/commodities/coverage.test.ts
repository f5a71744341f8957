import { expect, it } from 'vitest'
import { answer, ask, counting } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

interface Supplied {
  readonly supplier: { readonly id: string }
  readonly commodity: { readonly id: string }
  readonly match: string
}

onEachEngine('groups of goods and their codes', (graph) => {
  async function suppliers(commodity: string, matches?: readonly string[]): Promise<string[]> {
    const { suppliers } = await answer(
      graph,
      `query ($commodity: ID!, $matches: [CommodityMatch!]) {
        suppliers(commodity: $commodity, to: "country:CHN", matches: $matches) {
          nodes { supplier { id } commodity { id } match }
        }
      }`,
      { commodity, matches },
    )
    return suppliers.nodes.map(({ supplier, commodity, match }: Supplied) => `${supplier.id} ${match} ${commodity.id}`)
  }

  it.each([
    ['what is said of just this', 'commodity:COAL', 'country:IDN EXACT commodity:COAL'],
    ['what is said of a wider class', 'commodity:2701', 'country:IDN WIDER commodity:COAL'],
    ['what is said of a narrower class', 'commodity:27', 'country:IDN NARROWER commodity:COAL'],
    ['what is said of a kind of its kinds', 'commodity:HS-II', 'country:THA NARROWER commodity:0810.60'],
  ])('suppliers of a commodity are found by %s', async (_, commodity, expected) => {
    expect(await suppliers(commodity)).toContain(expected)
  })

  it('what is said of a wider class is left out where something is said of the commodity itself', async () => {
    expect(await suppliers('commodity:0810.60')).toEqual(['country:THA EXACT commodity:0810.60'])
    expect(await suppliers('commodity:0810.60', ['WIDER'])).toEqual(['organization:ASEAN WIDER commodity:AGRI'])
  })

  it('what is said of the commodity itself comes before what is said of others', async () => {
    for (const commodity of [
      'commodity:COAL',
      'commodity:0810.60',
      'commodity:ENERGY',
      'commodity:27',
      'commodity:1511',
    ]) {
      const order = ['EXACT', 'NARROWER', 'WIDER', 'OVERLAPPING']
      const matches = (await suppliers(commodity)).map((found) => order.indexOf(found.split(' ')[1] ?? ''))
      expect(matches).toEqual([...matches].sort())
    }
  })

  it('suppliers can be limited to what is said of the commodity itself', async () => {
    expect(await suppliers('commodity:2701', ['EXACT', 'NARROWER'])).toEqual([])
    expect(await suppliers('commodity:COAL', ['EXACT'])).toEqual(['country:IDN EXACT commodity:COAL'])
    expect(await suppliers('commodity:COAL', [])).toEqual([])
  })

  it('a group that has been merged is found by its former id', async () => {
    const { node, suppliers } = await answer(
      graph,
      `{ node(id: "commodity:garments") { id ... on Commodity { name aliases } }
         suppliers(commodity: "commodity:fuels", to: "country:CHN") { nodes { commodity { id } } } }`,
    )
    expect(node).toMatchObject({ id: 'commodity:CLOTHING', name: 'Clothing and accessories' })
    expect(node.aliases).toContain('Garments')
    expect(suppliers).not.toBeNull()
  })

  it('what a country trades of a merged group is said of the code', async () => {
    const { neighbors } = (
      await answer(
        graph,
        `{ node(id: "commodity:tobacco") { ... on Commodity { neighbors(relations: [EXPORTS], first: 100) { nodes { id } } } } }`,
      )
    ).node
    expect(neighbors.nodes).toContainEqual({ id: 'country:ZWE' })
  })

  it('a group names the codes that it covers, and how sure that is', async () => {
    const { coal, steel, intermediate } = await answer(
      graph,
      `query {
        coal: node(id: "commodity:COAL") { ...covers }
        steel: node(id: "commodity:steel") { ...covers }
        intermediate: node(id: "commodity:INTERMEDIATE") { ...covers }
      }
      fragment covers on Commodity {
        note hsEdition
        covers { commodity { hsCode } confidence basis citations { source { id } } }
      }`,
    )
    const cited = { basis: 'CURATED', citations: [{ source: { id: 'source:curated' } }] }
    expect(coal.covers).toEqual([
      { commodity: { hsCode: '2701' }, confidence: 'HIGH', ...cited },
      { commodity: { hsCode: '2702' }, confidence: 'HIGH', ...cited },
    ])
    expect(coal.note).toMatch(/lignite/)
    expect(coal.hsEdition).toBeNull()
    expect(steel.covers).toEqual([{ commodity: { hsCode: '72' }, confidence: 'LOW', ...cited }])
    expect(intermediate).toMatchObject({ covers: [], note: expect.stringMatching(/end-use/) })
  })

  it('a code names its edition and the groups in which it lies, the nearest first', async () => {
    const { node } = await answer(
      graph,
      `{ node(id: "commodity:0810.60") { ... on Commodity {
        hsEdition groups { group { id } through { hsCode } confidence } covers { confidence } } } }`,
    )
    expect(node.hsEdition).toBe(2022)
    expect(node.covers).toEqual([])
    expect(node.groups).toEqual(
      expect.arrayContaining([
        { group: { id: 'commodity:fruits' }, through: { hsCode: '08' }, confidence: 'MEDIUM' },
        { group: { id: 'commodity:AGRI' }, through: { hsCode: '08' }, confidence: 'MEDIUM' },
      ]),
    )
  })

  it('the coverage of many commodities is asked in one statement each way', async () => {
    const { graph: counted, statements } = counting(graph)
    const { errors, data } = await ask(
      counted,
      `{ commodities(where: { commodityLevel: [GROUP] }, first: 100) { nodes { id covers { commodity { id } } groups { group { id } } } } }`,
    )
    expect(errors).toBeUndefined()
    const groups: { id: string; covers: unknown[] }[] = data?.commodities.nodes
    expect(groups).toHaveLength(70)
    expect(statements.filter(({ name }) => /covered|groups-of/.test(name))).toHaveLength(2)
    expect(groups.filter(({ covers }) => covers.length === 0).map(({ id }) => id)).toHaveLength(6)
  })

  it('suppliers of what is no commodity are an error that names its kind', async () => {
    const { errors } = await ask(graph, '{ suppliers(commodity: "country:CHN", to: "country:CHN") { totalCount } }')
    expect(errors?.[0]?.message).toBe('country:CHN is no commodity: it is of the kind COUNTRY')
  })
})
