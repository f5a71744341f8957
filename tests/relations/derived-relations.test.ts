import { beforeAll, describe, expect, it } from 'vitest'
import { question } from '../../cypher/engine/question.ts'
import { answer, ask, counting, type Reply } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'

const linking = `query ($countries: [ID!]!, $asOf: PartialDate) {
  agreementsLinking(countries: $countries, asOf: $asOf, first: 40) { totalCount nodes { agreement { id } since basis
    evidence { nodes { id } steps { from { id } relation to { id } basis citations { source { id } paragraph } } } } }
  organizationsShared(countries: $countries, asOf: $asOf, first: 40) { totalCount nodes { organization { id } since basis
    evidence { nodes { id } steps { from { id } relation to { id } basis citations { source { id } paragraph } } } } }
}`

const depending = `query ($of: ID!, $threshold: Decimal, $flow: Flow, $asOf: PartialDate) {
  dependencies(of: $of, threshold: $threshold, flow: $flow, asOf: $asOf, first: 100) { totalCount nodes {
    on { id } flow share commodity { id } basis
    evidence { id value unit reporter { id } partner { id } period { label } citations { source { id } paragraph } } } }
}`

const supplying = `query ($commodity: ID!, $to: ID!) {
  suppliers(commodity: $commodity, to: $to, first: 100) { totalCount nodes { supplier { id } commodity { id } basis
    share { value unit } claims { id citations { source { id } paragraph } }
    evidence { steps { from { id } relation to { id } citations { source { id } paragraph } } } } }
}`

const agreementsLinking = question<
  object,
  {
    keys: string[]
    day: string
    states: string[]
    kinds: null
    after: string
    limit: number
    columns: string[]
  }
>('agreements-linking-countries')

onEachEngine('links between countries', (graph) => {
  // A new server may take longer to plan the first statement than a request may last, so it is planned here, without a deadline.
  beforeAll(() =>
    agreementsLinking(graph, {
      keys: ['country:CHN'],
      day: '2024-01-01',
      states: [],
      kinds: null,
      after: '',
      limit: 1,
      columns: [],
    }),
  )

  const links = (countries: string[], asOf?: string) => answer(graph, linking, { countries, asOf })

  it('each linked country has a chain of facts to the agreement, by itself or through an organization', async () => {
    const { agreementsLinking } = await links(['country:CHN', 'country:KAZ'])
    const [first] = agreementsLinking.nodes
    expect(first.agreement.id).toBe('agreement:CHN_EAEU')
    expect(first.evidence.map(({ nodes }: Reply) => nodes.map(({ id }: Reply) => id))).toEqual([
      ['country:CHN', 'agreement:CHN_EAEU'],
      ['country:KAZ', 'organization:EAEU', 'agreement:CHN_EAEU'],
    ])
    for (const { evidence } of agreementsLinking.nodes)
      for (const { steps } of evidence) for (const { citations } of steps) expect(citations).not.toEqual([])
  })

  it('a link between countries is as old as its youngest part', async () => {
    const { agreementsLinking } = await links(['country:CHN', 'country:PHL'])
    const rcep = agreementsLinking.nodes.find(({ agreement }: Reply) => agreement.id === 'agreement:RCEP')
    expect(rcep.since).toBe('2023-06-02')
  })

  it('three countries are linked by what all three are party to', async () => {
    const { agreementsLinking } = await links(['country:JPN', 'country:AUS', 'country:VNM'])
    expect(agreementsLinking.nodes.map(({ agreement }: Reply) => agreement.id)).toEqual([
      'agreement:CPTPP',
      'agreement:RCEP',
      'agreement:WTO_TFA',
    ])
    expect(agreementsLinking.nodes[0].evidence).toHaveLength(3)
  })

  it('an agreement links no countries before it is in force', async () => {
    const { agreementsLinking } = await links(['country:CHN', 'country:JPN'], '2021-12-31')
    expect(agreementsLinking.nodes.map(({ agreement }: Reply) => agreement.id)).not.toContain('agreement:RCEP')
  })

  it('countries share the organizations that both are members of on the day', async () => {
    const shared = async (asOf: string) =>
      (await links(['country:KAZ', 'country:IND'], asOf)).organizationsShared.nodes.map(
        ({ organization }: Reply) => organization.id,
      )
    expect(await shared('2017-06-08')).not.toContain('organization:SCO')
    expect(await shared('2017-06-09')).toContain('organization:SCO')
  })

  it.each([
    [['country:CHN'], 'Give 2 to 10 different countries'],
    [['country:CHN', 'country:CHN'], 'Give 2 to 10 different countries'],
    [['country:CHN', 'country:XXX'], 'Nothing has the id "country:XXX"'],
    [['country:CHN', 'region:CN-XJ'], 'region:CN-XJ is no country: it is of the kind REGION'],
    [['country:CHN', 'china'], '"china" is not an id'],
  ])('the arguments %j are refused: %s', async (countries, said) => {
    const { errors } = await ask(graph, linking, { countries })
    expect(errors?.[0]?.message).toContain(said)
  })
})

onEachEngine('suppliers of commodities', (graph) => {
  it('Thailand supplies China with fresh durian, with the share and the three claims', async () => {
    const { suppliers } = await answer(graph, supplying, { commodity: 'commodity:0810.60', to: 'country:CHN' })
    expect(suppliers).toEqual({
      totalCount: 1,
      nodes: [
        {
          supplier: { id: 'country:THA' },
          commodity: { id: 'commodity:0810.60' },
          basis: 'STATED',
          share: { value: '65.15', unit: 'percent' },
          claims: [
            { id: 'observation:F072', citations: [{ source: { id: 'source:S1' }, paragraph: 18 }] },
            { id: 'observation:F073', citations: [{ source: { id: 'source:S1' }, paragraph: 18 }] },
            { id: 'statement:F173', citations: [{ source: { id: 'source:S1' }, paragraph: 18 }] },
          ],
          evidence: {
            steps: [
              {
                from: { id: 'country:THA' },
                relation: 'SUPPLIES',
                to: { id: 'country:CHN' },
                citations: [{ source: { id: 'source:S1' }, paragraph: 18 }],
              },
            ],
          },
        },
      ],
    })
  })

  it.each([
    ['commodity:1511', ['country:IDN', 'country:MYS']],
    ['commodity:2609', ['country:MMR']],
    ['commodity:COAL', ['country:IDN']],
    ['commodity:AGRI', ['organization:ASEAN', 'country:IDN', 'country:MYS', 'country:THA']],
    ['commodity:NEV', []],
  ])('the suppliers of %s to China are %j', async (commodity, expected) => {
    const { suppliers } = await answer(graph, supplying, { commodity, to: 'country:CHN' })
    expect(suppliers.nodes.map(({ supplier }: Reply) => supplier.id)).toEqual(expected)
  })

  it('whoever supplies a narrower commodity supplies the wider one', async () => {
    const { suppliers } = await answer(graph, supplying, { commodity: 'commodity:08', to: 'country:CHN' })
    expect(suppliers.nodes.map(({ supplier, commodity }: Reply) => [supplier.id, commodity.id])).toEqual([
      ['country:THA', 'commodity:0810.60'],
    ])
  })

  it.each([
    [{ commodity: 'country:THA', to: 'country:CHN' }, 'country:THA is no commodity'],
    [{ commodity: 'commodity:XXXX', to: 'country:CHN' }, 'Nothing has the id "commodity:XXXX"'],
    [{ commodity: 'commodity:1511', to: 'country:XXX' }, 'Nothing has the id "country:XXX"'],
  ])('the arguments %j are refused: %s', async (asked, said) => {
    const { errors } = await ask(graph, supplying, asked)
    expect(errors?.[0]?.message).toContain(said)
  })
})

onEachEngine('dependencies of a country', (graph) => {
  it('Mongolia depends on China, with the observations', async () => {
    const { dependencies } = await answer(graph, depending, { of: 'country:MNG' })
    expect(dependencies.nodes.map(({ on, flow, share }: Reply) => [on.id, flow, share])).toEqual([
      ['country:CHN', 'EXPORTS', '92'],
      ['country:CHN', 'IMPORTS', '57'],
    ])
    for (const { on, share, evidence } of dependencies.nodes) {
      expect(evidence.value).toBe(share)
      expect(evidence.partner).toEqual(on)
      expect(evidence.citations[0].source.id).toBe('source:world-factbook')
    }
  })

  it('the threshold is exact: a share that equals it is included', async () => {
    const count = async (threshold: string) =>
      (await answer(graph, depending, { of: 'region:CN-XJ', threshold })).dependencies.totalCount
    expect([await count('79.4'), await count('79.40000000000000001')]).toEqual([1, 0])
  })

  it('nobody depends on a partner whose share is less than half a percent', async () => {
    const { dependencies } = await answer(graph, depending, { of: 'country:MNG', flow: 'EXPORTS', threshold: '0' })
    expect(dependencies.nodes.map(({ share }: Reply) => share)).toEqual(['92', '6', '1'])
  })

  it('dependencies can be narrowed by flow and by day', async () => {
    const { dependencies } = await answer(graph, depending, { of: 'country:MNG', flow: 'IMPORTS' })
    expect(dependencies.nodes.map(({ share }: Reply) => share)).toEqual(['57'])
    const earlier = await answer(graph, depending, { of: 'country:MNG', asOf: '1999' })
    expect(earlier.dependencies).toEqual({ totalCount: 0, nodes: [] })
  })

  it('a dependency by one commodity says which commodity', async () => {
    const { dependencies } = await answer(graph, depending, { of: 'country:CHN' })
    expect(dependencies.nodes.map(({ on, share, commodity }: Reply) => [on.id, share, commodity?.id])).toEqual([
      ['country:THA', '65.15', 'commodity:0810.60'],
    ])
  })

  it.each(['-1', '100.1'])('a threshold of %s percent is refused', async (threshold) => {
    const { errors } = await ask(graph, depending, { of: 'country:MNG', threshold })
    expect(errors?.[0]?.message).toContain(`\`threshold\` is ${threshold}: give a share in percent, 0 to 100`)
  })
})

acrossEngines('derived relations, compared', ({ embedded, neo4j }) => {
  describe.each([
    [linking, { countries: ['country:CHN', 'country:VNM', 'country:SGP'] }],
    [linking, { countries: ['country:KAZ', 'country:RUS'] }],
    [supplying, { commodity: 'commodity:1511', to: 'country:CHN' }],
    [depending, { of: 'country:MEX', threshold: '5' }],
  ])('the derived relation of case %#', (query, variables) => {
    it('both engines give the same derived relations', async () => {
      expect(await answer(embedded, query, variables)).toEqual(await answer(neo4j, query, variables))
    })
  })

  // Two lists of three levels each: what both load at the same time shares statements.
  it('derived relations cost no more statements for twenty answers than for two', async () => {
    const sent = async (countries: string[]) => {
      const { graph, statements } = counting(embedded)
      await answer(graph, linking, { countries })
      return statements.length
    }
    expect(await sent(['country:CHN', 'country:JPN'])).toBeLessThanOrEqual(11)
    expect(await sent(['country:DEU', 'country:FRA'])).toBeLessThanOrEqual(11)
  })
})
