import { describe, expect, it } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import { answer, type Reply } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'

const linking = `query ($countries: [ID!]!, $asOf: PartialDate, $states: [AgreementState!], $kinds: [AgreementKind!]) {
  agreementsLinking(countries: $countries, asOf: $asOf, states: $states, kinds: $kinds, first: 50) {
    totalCount
    nodes {
      agreement { id status(asOf: $asOf) { state } }
      since
      suspendedSince
      bound { country { id } through { id } since suspendedSince confidence }
      evidence { steps { relation citations { source { id } } } }
    }
  }
}`

interface Asked {
  readonly asOf?: string
  readonly states?: readonly string[]
  readonly kinds?: readonly string[]
}

/** What links countries, given by their codes; the count and the page must agree. */
async function linksOf(graph: Graph, codes: string, asked: Asked = {}): Promise<readonly Reply[]> {
  const countries = codes.split(' ').map((code) => `country:${code}`)
  const { agreementsLinking } = await answer(graph, linking, { countries, ...asked })
  expect(agreementsLinking.nodes).toHaveLength(agreementsLinking.totalCount)
  return agreementsLinking.nodes
}

const idsOf = (links: readonly Reply[]): string[] =>
  links.map(({ agreement }) => agreement.id.replace('agreement:', ''))

/** Conventions on transport that bind half a continent, which say little of two countries. */
const onTrade = ['FREE_TRADE', 'CUSTOMS_UNION', 'SINGLE_MARKET', 'PREFERENTIAL_TRADE', 'TRADE_DEAL', 'COOPERATION']

onEachEngine('agreements that link countries', (graph) => {
  const ids = async (codes: string, asked: Asked = {}) => idsOf(await linksOf(graph, codes, asked))

  it.each([
    ['KAZ RUS', ['CISFTA', 'EAEU_TREATY']],
    ['KAZ UZB', ['CISFTA']],
    ['DEU FRA', ['EU_TREATY']],
    ['BRA ARG', ['MERCOSUR_TREATY']],
    ['BWA ZAF', ['AFCFTA', 'SACU_AGREEMENT', 'SADC_FTA', 'TFTA']],
    ['ARE SAU', ['GCC_CU', 'GAFTA']],
    ['VNM SGP', ['ATIGA', 'CPTPP', 'RCEP']],
  ])(
    'two members of one bloc, %s, are linked by its treaty and not by what it has agreed with a third',
    async (codes, expected) => {
      expect((await ids(codes, { kinds: onTrade })).sort()).toEqual(expected.toSorted())
    },
  )

  it.each([
    ['DEU VNM', 'EU_VNM', ['organization:EU', null], '2020-08-01'],
    ['VNM HRV', 'EU_VNM', [null, 'organization:EU'], '2020-08-01'],
    ['HRV KOR', 'EU_KOR', ['organization:EU', null], '2013-07-01'],
    ['KGZ SRB', 'EAEU_SRB', ['organization:EAEU', null], '2021-07-10'],
    ['NOR DEU', 'EEA', [null, null], '1994-01-01'],
    ['CHN LAO', 'CAFTA', [null, null], '2005-01-01'],
  ])('%s stand on two sides of %s, bound through %j', async (codes, agreement, through, since) => {
    const link = (await linksOf(graph, codes)).find((one) => one.agreement.id === `agreement:${agreement}`)
    expect(link?.bound.map((one: Reply) => one.through?.id ?? null)).toEqual(through)
    expect(link?.since).toBe(since)
    for (const [place, id] of through.entries()) {
      const { steps } = link?.evidence[place] ?? {}
      expect(steps.map(({ relation }: Reply) => relation)).toEqual(id ? ['MEMBER_OF', 'PARTY_TO'] : ['PARTY_TO'])
      for (const { citations } of steps) expect(citations).not.toEqual([])
    }
  })

  it('of a bundle of bilateral agreements the hub is linked with each of the others, and no two others are', async () => {
    expect(await ids('CHN UZB')).toContain('CHN-CA_IPA')
    expect(await ids('CHN UZB KAZ')).toContain('CHN-CA_IPA')
    expect(await ids('KAZ UZB')).not.toContain('CHN-CA_IPA')
  })

  it('who joins an organization is bound only by the treaties that say so: Timor-Leste is not by those of ASEAN', async () => {
    expect(await ids('CHN TLS', { asOf: '2025-10-27' })).toEqual([])
    expect(await ids('HRV CHE', { asOf: '2013-06-30' })).not.toContain('EU_CHE')
    expect(await ids('HRV CHE', { asOf: '2013-07-01' })).toContain('EU_CHE')
  })

  it.each([
    ['AUT DEU', '1993-12-31', []],
    ['AUT DEU', '1994-01-01', ['EEA']],
    ['AUT DEU', '1995-01-01', ['EU_TREATY']],
    ['GBR DEU', '2020-01-31', ['EU_TREATY']],
    ['GBR DEU', '2020-12-31', []],
    ['GBR DEU', '2021-01-01', ['EU_GBR']],
    ['USA MEX', '2020-06-30', ['NAFTA']],
    ['USA MEX', '2020-07-01', ['USMCA']],
    ['DEU CAN', '2017-09-20', []],
    ['DEU CAN', '2017-09-21', ['CETA']],
    ['KAZ RUS', '2009-12-31', []],
    ['KAZ RUS', '2014-12-31', ['CISFTA', 'EAEU_CUSTOMS_UNION_2010']],
    ['CHN KOR', '2015-12-19', ['APTA']],
    ['CHN KOR', '2015-12-20', ['APTA', 'CHN_KOR']],
  ])('%s on %s are linked by %j', async (codes, asOf, expected) => {
    expect((await ids(codes, { asOf, kinds: onTrade })).sort()).toEqual(expected)
  })

  it('an agreement that is only signed, negotiated or ended links nobody unless it is asked for', async () => {
    for (const codes of ['CHN KAZ', 'CHN VNM', 'DEU IND', 'SGP RUS', 'USA CAN'])
      for (const { agreement } of await linksOf(graph, codes))
        expect(['IN_FORCE', 'PROVISIONAL'], agreement.id).toContain(agreement.status.state)
    expect(await ids('CHN VNM', { states: ['SIGNED'] })).toEqual(['CAFTA3'])
    expect(await ids('SGP RUS', { states: ['SIGNED'] })).toEqual(['EAEU_SGP'])
    expect(await ids('DEU IND', { states: ['CONCLUDED'] })).toEqual(['EU_IND'])
    expect(await ids('CHN ARE', { states: ['NEGOTIATING'] })).toEqual(['CHN_GCC'])
    expect(await ids('USA CAN', { states: ['ENDED'] })).toEqual(['NAFTA'])
    expect(await ids('USA CAN', { states: [] })).toEqual([])
  })

  it('who has only signed an agreement that is in force for others is not linked by it', async () => {
    expect(await ids('KEN ETH')).toContain('AFCFTA')
    expect(await ids('KEN SSD')).not.toContain('AFCFTA')
  })

  it('an agreement that is suspended between two of its parties says since when, and is not between others', async () => {
    const suspended = async (codes: string, asOf: string) =>
      (await linksOf(graph, codes, { asOf })).find(({ agreement }) => agreement.id === 'agreement:CISFTA')
        ?.suspendedSince
    expect(await suspended('RUS UKR', '2015-12-31')).toBeNull()
    expect(await suspended('RUS UKR', '2016-01-01')).toBe('2016-01-01')
    expect(await suspended('RUS MDA', '2016-01-01')).toBeNull()
    const [mercosur] = await linksOf(graph, 'BRA VEN')
    expect(mercosur).toMatchObject({ agreement: { id: 'agreement:MERCOSUR_TREATY' }, suspendedSince: '2016-12-02' })
    expect(mercosur?.bound.map((one: Reply) => one.suspendedSince)).toEqual([null, '2016-12-02'])
  })

  it('the start of a link is null where that of one country is not known, though it is for the other', async () => {
    const tir = (await linksOf(graph, 'KAZ IND')).find(({ agreement }) => agreement.id === 'agreement:TIR')
    expect(tir?.since).toBeNull()
    expect(tir?.bound.map(({ since }: Reply) => since)).toEqual([null, '2017-12-15'])
  })
})

acrossEngines('agreements that link countries, compared', ({ embedded, neo4j }) => {
  describe.each([
    ['KAZ RUS', {}],
    ['DEU VNM', {}],
    ['AUT DEU', { asOf: '1994-06-01' }],
    ['CHN UZB KAZ', {}],
    ['RUS UKR', {}],
    ['BRA VEN', {}],
    ['USA MEX', { states: ['ENDED'] }],
    ['SGP RUS', { states: ['SIGNED'] }],
    ['CHN ARE', { states: ['NEGOTIATING'], kinds: ['FREE_TRADE'] }],
  ] as const)('%s, asked %j', (codes, asked) => {
    it('both engines give the same links', async () => {
      expect(await linksOf(embedded, codes, asked)).toEqual(await linksOf(neo4j, codes, asked))
    })
  })
})
