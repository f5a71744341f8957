import { expect, it } from 'vitest'
import { answer, counting, type Reply } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'

const sentences = `{ source(id: "source:S0") { claims(first: 100) { nodes { id ... on Statement { sentence } } } } }`

onEachEngine('sentences of statements', (graph) => {
  it('a statement reads as a sentence with its subject, its object and its words', async () => {
    const { nodes } = await answer(
      graph,
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Statement { sentence } } }`,
      { ids: ['F023', 'F158', 'F024', 'F174'].map((id) => `statement:${id}`) },
    )
    expect(nodes.map(({ sentence }: Reply) => sentence)).toEqual([
      "Myanmar is China's largest source of imports of tin ore",
      "China's trade with the United States declined due to geopolitical tension, the first decline in four years (2023)",
      'The shift in COVID-19 prevention and control strategies led to the orderly return of land-port traffic and markedly more cross-border trade (2023)',
      'Xinjiang has five gateways that connect it with eight nations',
    ])
  })

  it('a statement reads as a Chinese sentence too', async () => {
    const { nodes } = await answer(
      graph,
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Statement { sentenceZh } } }`,
      { ids: ['statement:F023', 'statement:F158', 'statement:factbook-NAM-exports-7108'] },
    )
    expect(nodes.map(({ sentenceZh }: Reply) => sentenceZh)).toEqual([
      '缅甸是中国进口锡矿砂的最大来源地',
      '中国与美国的贸易因地缘政治紧张而下降，为四年来首次下降（2023年）',
      '纳米比亚按金额计的第1大出口商品是黄金（2023年）',
    ])
  })

  it('what is said of Xinjiang does not make it a part of Eurasia', async () => {
    const { node } = await answer(
      graph,
      '{ node(id: "region:EURASIA") { ... on Entity { neighbors(relations: [PART_OF]) { totalCount } } } }',
    )
    expect(node.neighbors.totalCount).toBe(0)
  })

  it('the sentences of a page take one statement more than the page', async () => {
    const { graph: counted, statements } = counting(graph)
    await answer(counted, sentences)
    expect(statements.map(({ name }) => name).toSorted()).toEqual([
      'claims-of-source',
      'roles-of-claim',
      'sources-by-id',
    ])
  })
})

acrossEngines('sentences of statements', ({ embedded, neo4j }) => {
  it('both engines say the same sentences', async () => {
    expect(await answer(embedded, sentences)).toEqual(await answer(neo4j, sentences))
  })
})
