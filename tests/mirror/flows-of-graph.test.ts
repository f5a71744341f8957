import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import { answer, ask, type Reply } from '../asking.ts'
import { type Planted, plantGround, plantObservations, uproot } from '../claims/planted-claims.ts'
import { onEachEmptyEngine, onEachEngine } from '../engines.ts'

const fields = `id state gap ratio unit measured unexplained fits possible periodStart periodEnd
  exporter { id } importer { id } commodity { id } exported { value valuation estimate claim { id } job row } imported { value claim { id } }
  reconciled { value dataset } reasons { kind fit explains factor because } claims { id }`

async function flows(graph: Graph, args = ''): Promise<Reply[]> {
  return (await answer(graph, `{ mirrorFlows${args} { nodes { ${fields} } } }`)).mirrorFlows.nodes
}

const exported: Planted = { measure: 'EXPORT_VALUE', flow: 'EXPORTS', value: '1000' }
const imported: Planted = {
  ...{ measure: 'IMPORT_VALUE', flow: 'IMPORTS', reporterId: 'country:VNM', partnerId: 'country:CHN' },
}
const year = (of: number): Planted => ({
  periodStart: `${of}-01-01`,
  periodEnd: `${of}-12-31`,
  periodLabel: String(of),
})
const quantity = { unit: 'tonnes' }

onEachEmptyEngine('mirror flows of claims just written', (graph) => {
  beforeAll(() => plantGround(graph))
  afterEach(() => uproot(graph))

  it('stand side by side though they agree, with their claims', async () => {
    await plantObservations(graph, [exported, { ...imported, value: '1003' }])
    for (let time = 0; time < 4; time++)
      expect(await flows(graph)).toEqual([
        {
          id: 'mirror:country:CHN~country:VNM~~2023-01-01~observation:1~observation:2',
          ...{ state: 'AGREES', gap: '3', ratio: 1.003, unit: 'USD', measured: 'VALUE', unexplained: false },
          ...{ fits: [], possible: [], reasons: [], periodStart: '2023-01-01', periodEnd: '2023-12-31' },
          ...{ exporter: { id: 'country:CHN' }, importer: { id: 'country:VNM' }, commodity: null, reconciled: null },
          exported: {
            value: '1000',
            valuation: null,
            estimate: null,
            claim: { id: 'observation:1' },
            job: null,
            row: null,
          },
          imported: { value: '1003', claim: { id: 'observation:2' } },
          claims: [{ id: 'observation:1' }, { id: 'observation:2' }],
        },
      ])
  })

  it('one side alone has no gap: the other is unknown, which is not zero', async () => {
    await plantObservations(graph, [exported])
    const [flow] = await flows(graph)
    expect(flow).toMatchObject({ state: 'ONE_SIDED', gap: null, ratio: null, imported: null, fits: ['ONE_SIDED'] })
    expect(await flows(graph, '(atLeast: "1")')).toEqual([])
  })

  it('a difference for which nothing is known is unexplained, and said to be so', async () => {
    await plantObservations(graph, [exported, { ...imported, value: '433' }])
    expect(await flows(graph, '(unexplainedOnly: true)')).toMatchObject([
      { state: 'DISAGREES', gap: '-567', reasons: [], unexplained: true },
    ])
    const { conflicts } = await answer(graph, '{ conflicts { nodes { reason explanation } } }')
    expect(conflicts.nodes).toMatchObject([{ reason: 'MIRROR_FLOWS' }])
    expect(conflicts.nodes[0].explanation).toMatch(/1,000 USD .* 433 USD .* nothing that is known here explains it/)
  })

  describe('the reason that is named', () => {
    it.each<[string, readonly Planted[], readonly string[], readonly string[]]>([
      [
        'CIF against FOB, where both say so',
        [
          { ...exported, valuation: 'FOB' },
          { ...imported, value: '1120', valuation: 'CIF' },
        ],
        ['VALUATION'],
        [],
      ],
      [
        'CIF against FOB is possible where nobody says so',
        [exported, { ...imported, value: '1120' }],
        [],
        ['VALUATION'],
      ],
      [
        'not CIF against FOB where the importer values FOB too',
        [exported, { ...imported, value: '1120', valuation: 'FOB' }],
        [],
        [],
      ],
      ['not CIF against FOB where the importer has less', [exported, { ...imported, value: '880' }], [], []],
      ['thousands', [exported, { ...imported, value: '1' }], ['UNIT'], []],
      [
        'pounds for kilograms',
        [
          { ...exported, ...quantity, measure: 'EXPORT_VOLUME' },
          { ...imported, ...quantity, measure: 'IMPORT_QUANTITY', value: '2204.62' },
        ],
        ['UNIT'],
        [],
      ],
      [
        'counted twice',
        [
          { ...exported, value: '1234567' },
          { ...imported, value: '2469134' },
        ],
        ['COUNTED_TWICE'],
        [],
      ],
      [
        'twice by chance is possible',
        [
          { ...exported, value: '12' },
          { ...imported, value: '24' },
        ],
        [],
        ['COUNTED_TWICE'],
      ],
      ['an estimate is possible', [exported, { ...imported, value: '433', estimate: true as never }], [], ['ESTIMATE']],
      [
        'another year is possible where one alone is near',
        [exported, { ...imported, value: '433' }, { ...exported, value: '433', ...year(2022) }],
        [],
        ['PERIOD'],
      ],
      [
        'a year that begins in April, as the days of two years make it',
        [
          exported,
          { ...exported, value: '2000', ...year(2024) },
          { ...imported, value: '1248', periodStart: '2023-04-01', periodEnd: '2024-03-31' },
        ],
        ['PERIOD'],
        [],
      ],
    ])('%s', async (_, planted, fits, possible) => {
      await plantObservations(graph, planted)
      const [flow] = await flows(graph, '(year: 2023, states: [DISAGREES])')
      expect(flow).toMatchObject({ fits, possible })
      for (const { explains } of flow.reasons) if (explains !== null) expect(explains).toBeLessThanOrEqual(1)
    })
  })
})

onEachEngine('mirror flows of the data', (graph) => {
  it('are paged, the largest first, and each page goes on after the one before', async () => {
    const all = await flows(graph)
    expect(all.length).toBeGreaterThan(1)
    const seen: Reply[] = []
    for (let after: string | null = null; ; ) {
      const { mirrorFlows } = await answer(
        graph,
        `query ($after: String) { mirrorFlows(first: 1, after: $after) { totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )
      expect(mirrorFlows.totalCount).toBe(all.length)
      seen.push(...mirrorFlows.nodes)
      after = mirrorFlows.pageInfo.endCursor
      if (!mirrorFlows.pageInfo.hasNextPage) break
    }
    expect(seen).toEqual(all)
  })

  it.each([
    ['year: 23', 'year'],
    ['atLeast: "-1"', 'atLeast'],
    ['exporter: "country:XXX"', 'exporter'],
    ['first: 0', 'first'],
    ['workspace: "trade", knownAt: "2030-01-01"', 'knownAt'],
  ])('mirrorFlows(%s) names what is wrong', async (args, argument) => {
    const { errors } = await ask(graph, `{ mirrorFlows(${args}) { nodes { id } } }`)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument })
  })

  it('no state lets nothing pass', async () => {
    expect(await flows(graph, '(states: [])')).toEqual([])
  })
})
