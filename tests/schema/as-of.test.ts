import { describe, expect, it } from 'vitest'
import { answer, ask, type Reply } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

const ids = (nodes: Reply[]): string[] => nodes.map(({ id }) => id)

onEachEngine('answers as of a day', (graph) => {
  describe('parties and members as of a day', () => {
    it.each([
      ['agreement:RCEP', 'Agreement', 'parties', '2021-12-31', 0],
      ['agreement:RCEP', 'Agreement', 'parties', '2022-01-01', 10],
      ['agreement:RCEP', 'Agreement', 'parties', '2022-01-15', 10],
      ['agreement:RCEP', 'Agreement', 'parties', '2022-02-01', 11],
      ['agreement:RCEP', 'Agreement', 'parties', '2023-07-01', 15],
      ['agreement:RCEP', 'Agreement', 'parties', '2022', 13],
      ['agreement:CHN-CA_PLANS', 'Agreement', 'parties', '2023-05-10', 0],
      ['agreement:CHN-CA_PLANS', 'Agreement', 'parties', '2023-05-11', 6],
      ['organization:GCC', 'Organization', 'members', '1981-05-24', 0],
      ['organization:GCC', 'Organization', 'members', '1981-05-25', 6],
      ['organization:ASEAN', 'Organization', 'members', '1967-08-07', 0],
      ['organization:ASEAN', 'Organization', 'members', '1984-01-07', 6],
      ['organization:ASEAN', 'Organization', 'members', '2024-09-11', 10],
      ['organization:ASEAN', 'Organization', 'members', '2025-10-25', 10],
      ['organization:ASEAN', 'Organization', 'members', '2025-10-26', 11],
    ])('the entity %s, of the type %s, has as its %s on %s: %i', async (id, type, field, asOf, number) => {
      const { node } = await answer(
        graph,
        `query ($asOf: PartialDate) { node(id: "${id}") { ... on ${type} { ${field}(asOf: $asOf, first: 100) { totalCount nodes { id } } } } }`,
        { asOf },
      )
      expect(node[field].totalCount).toBe(number)
      expect(node[field].nodes).toHaveLength(number)
    })

    it('parties and members are those of today if no day is given', async () => {
      const { node } = await answer(
        graph,
        '{ node(id: "organization:ASEAN") { ... on Organization { members { totalCount nodes { id } } } } }',
      )
      expect(node.members.totalCount).toBe(11)
      expect(ids(node.members.nodes)).toContain('country:TLS')
    })
  })

  describe('agreements of a country as of a day', () => {
    const agreements = async (iso: string, asOf: string, states = '[IN_FORCE, PROVISIONAL]') => {
      const { country } = await answer(
        graph,
        `{ country(iso: "${iso}") { agreements(asOf: "${asOf}", states: ${states}, first: 100) { totalCount nodes { id } } } }`,
      )
      expect(country.agreements.nodes).toHaveLength(country.agreements.totalCount)
      return ids(country.agreements.nodes)
    }

    it('agreements not in force are left out: China and ASEAN were negotiating version 3.0 in 2024, and signed it in 2025', async () => {
      for (const asOf of ['2024-09-11', '2025-11-01'])
        for (const iso of ['CHN', 'VNM']) {
          const found = await agreements(iso, asOf)
          expect(found).not.toContain('agreement:CAFTA3')
          expect(found).toEqual(expect.arrayContaining(['agreement:CAFTA', 'agreement:CAFTA2', 'agreement:RCEP']))
        }
    })

    it('agreements signed but in force only later are left out: China and Serbia', async () => {
      expect(await agreements('SRB', '2024-06-30')).not.toContain('agreement:CHN_SRB')
      expect(await agreements('SRB', '2024-07-01')).toContain('agreement:CHN_SRB')
    })

    it('agreements begin for each country when it became a party: RCEP in the Philippines', async () => {
      expect(await agreements('PHL', '2023-06-01')).not.toContain('agreement:RCEP')
      expect(await agreements('PHL', '2023-06-02')).toContain('agreement:RCEP')
    })

    it('agreements without a date are left out until a source knew of them: China and Kazakhstan, by 2023-05-11', async () => {
      const undated = ['agreement:CHN-CA_BRI_DOCS', 'agreement:CHN-CA_PLANS']
      for (const iso of ['CHN', 'KAZ']) {
        const among = async (asOf: string) =>
          (await agreements(iso, asOf, '[SIGNED, CONCLUDED]')).filter((id) => undated.includes(id)).sort()
        expect(await among('1990-01-01')).toEqual([])
        expect(await among('2023-05-10')).toEqual([])
        expect(await among('2023-05-11')).toEqual(undated)
        for (const id of undated) expect(await agreements(iso, '2023-05-11')).not.toContain(id)
      }
    })

    it('agreements come through an organization only while a country is its member: Croatia and the United Kingdom in the EU', async () => {
      expect(await agreements('HRV', '2013-06-30')).not.toContain('agreement:EU_KOR')
      expect(await agreements('HRV', '2013-07-01')).toContain('agreement:EU_KOR')
      expect(await agreements('GBR', '2020-01-31')).toContain('agreement:EU_JPN')
      expect(await agreements('GBR', '2020-02-01')).not.toContain('agreement:EU_JPN')
    })

    it('agreements come through an organization only where its accession binds: Timor-Leste joined ASEAN, and no agreement of its', async () => {
      const found = await agreements('TLS', '2025-10-27')
      for (const id of ['agreement:CAFTA', 'agreement:ATIGA', 'agreement:AANZFTA']) expect(found).not.toContain(id)
    })
  })

  it('an agreement without a date says by when it was known, and has no since', async () => {
    const { node } = await answer(
      graph,
      `{ node(id: "agreement:CHN-CA_PLANS") { ... on Agreement {
        knownBy signedOn inForceSince parties(first: 10) { edges { since citations { source { id } paragraph } } } } } }`,
    )
    expect(node).toMatchObject({ knownBy: '2023-05-11', signedOn: null, inForceSince: null })
    for (const { since, citations } of node.parties.edges) {
      expect(since).toBeNull()
      expect(citations).toContainEqual({ source: { id: 'source:S3' }, paragraph: 4 })
    }
  })

  it('what China and Kazakhstan have signed leaves out what no source knew of yet', async () => {
    const linking = async (asOf: string) => {
      const { agreementsLinking } = await answer(
        graph,
        `{ agreementsLinking(countries: ["country:CHN", "country:KAZ"], states: [SIGNED], asOf: "${asOf}", first: 40) { totalCount nodes { agreement { id } } } }`,
      )
      expect(agreementsLinking.nodes).toHaveLength(agreementsLinking.totalCount)
      return agreementsLinking.nodes.map(({ agreement }: Reply) => agreement.id)
    }
    expect(await linking('2023-05-10')).not.toContain('agreement:CHN-CA_BRI_DOCS')
    expect(await linking('2023-05-11')).toContain('agreement:CHN-CA_BRI_DOCS')
  })

  describe('claims as of a day', () => {
    const claims = async (asOf: string | null) => {
      const { node } = await answer(
        graph,
        'query ($asOf: PartialDate) { node(id: "country:RUS") { ... on Entity { claims(asOf: $asOf, first: 100) { nodes { id period { start end } } } } } }',
        { asOf },
      )
      return node.claims.nodes as Reply[]
    }

    it('claims as of a day are those whose period includes it, and those without a period', async () => {
      const all = await claims(null)
      const on = await claims('2023-07-01')
      const expected = all.filter(({ period }) => {
        const { start, end } = period ?? {}
        return (start ?? '') <= '2023-07-01' && `${end ?? '9999'}~` >= '2023-07-01'
      })
      expect(ids(on)).toEqual(ids(expected))
      expect(ids(on)).toContain('observation:F148')
      expect(ids(on).length).toBeLessThan(all.length)
    })
  })

  describe('the status of an agreement as of a day', () => {
    const status = async (id: string, asOf: string | null) => {
      const { node } = await answer(
        graph,
        `query ($id: ID!, $asOf: PartialDate) { node(id: $id) { ... on Agreement { status(asOf: $asOf) {
          state since basis claims { id } citations { source { id } paragraph } } } } }`,
        { id, asOf },
      )
      return node.status
    }

    it.each([
      ['agreement:CAFTA3', '2022-10-31', null, null],
      ['agreement:CAFTA3', '2024-01-19', 'NEGOTIATING', '2022-11'],
      ['agreement:CAFTA3', '2024-09-11', 'NEGOTIATING', '2022-11'],
      ['agreement:CAFTA3', '2025-06-01', 'CONCLUDED', '2025-05'],
      ['agreement:CAFTA3', '2025-10-28', 'SIGNED', '2025-10-28'],
      ['agreement:RCEP', '2012-11-19', null, null],
      ['agreement:RCEP', '2012-11-20', 'NEGOTIATING', '2012-11-20'],
      ['agreement:RCEP', '2020-11-14', 'CONCLUDED', '2019-11-04'],
      ['agreement:RCEP', '2020-11-15', 'SIGNED', '2020-11-15'],
      ['agreement:RCEP', '2022-01-01', 'IN_FORCE', '2022-01-01'],
      ['agreement:CHN-CA_BRI_DOCS', '2023-05-10', null, null],
      ['agreement:CHN-CA_BRI_DOCS', '2023-05-11', 'SIGNED', null],
      ['agreement:CETA', '2017-09-20', 'SIGNED', '2016-10-30'],
      ['agreement:CETA', '2017-09-21', 'PROVISIONAL', '2017-09-21'],
      ['agreement:NAFTA', '2020-06-30', 'IN_FORCE', '1994-01-01'],
      ['agreement:NAFTA', '2020-07-01', 'ENDED', '2020-07-01'],
      ['agreement:QTTA', '2026-11-27', 'SIGNED', '1995-03-09'],
      ['agreement:QTTA', '2026-11-28', 'IN_FORCE', null],
    ])('the status of %s on %s is %s', async (id, asOf, state, since) => {
      const found = await status(id, asOf)
      expect(found ? { state: found.state, since: found.since } : null).toEqual(state ? { state, since } : null)
    })

    it('the status of an agreement is what a source says, with the claim and its paragraph', async () => {
      const { basis, claims, citations } = await status('agreement:CAFTA3', '2024-09-11')
      expect(basis).toBe('STATED')
      expect(ids(claims)).toEqual(['statement:F086', 'statement:F031'])
      expect(citations).toContainEqual({ source: { id: 'source:S1' }, paragraph: 22 })
      expect(citations).toContainEqual({ source: { id: 'source:S0' }, paragraph: 12 })
    })

    it('the status of an agreement rests on curated dates if no source states it', async () => {
      const { basis, claims, citations } = await status('agreement:CAFTA3', '2025-06-01')
      expect(basis).toBe('CURATED')
      expect(ids(claims)).toEqual(['statement:F086', 'statement:F031'])
      expect(citations).toEqual([{ source: { id: 'source:curated' }, paragraph: null }])
    })
  })

  it.each(['2023-02-30', '2023-13', '2023-00-01', '23-01-01', '2023-1-1', 'yesterday', '2023-01-01T00:00:00Z', ''])(
    'a day that does not exist is refused: %j',
    async (asOf) => {
      const query =
        'query ($asOf: PartialDate) { node(id: "agreement:RCEP") { ... on Agreement { parties(asOf: $asOf) { totalCount } } } }'
      const { data, errors } = await ask(graph, query, { asOf })
      expect(data ?? null).toBeNull()
      expect(errors?.[0]?.message).toContain('is not a date: write 2023, 2023-07 or 2023-07-31')
    },
  )
})
