import { describe, expect, it } from 'vitest'
import { worldCountries } from '../../seed/world-countries.ts'
import { answer, type Reply } from '../asking.ts'
import { onEachEngine } from '../engines.ts'
import { membersOn } from './members-on.ts'

const today = '2026-11-28'

onEachEngine('memberships', (graph) => {
  const members = (id: string, day: string, status?: string) => membersOn(graph, id, day, status)
  const ids = (edges: readonly Reply[]) => edges.map(({ node }) => node.id.replace(/^\w+:/, '') as string)
  const one = (edges: readonly Reply[], id: string) => edges.find(({ node }) => node.id === id)

  it.each([
    ['UN', 193, ['COD', 'SSD', 'MNE'], []],
    ['NATO', 32, ['FIN', 'SWE', 'MNE', 'MKD'], []],
    ['EAC', 8, ['COD', 'SOM', 'SSD'], []],
    ['ECOWAS', 12, ['GIN', 'GNB'], ['MLI', 'BFA', 'NER', 'MRT']],
    ['OECD', 38, ['CRI'], []],
    ['AU', 55, ['COD', 'MAR'], []],
    ['SADC', 16, ['COD'], []],
    ['MERCOSUR', 6, ['BOL', 'VEN'], ['CHL']],
    ['APT', 14, ['TLS'], []],
    ['EUROZONE', 21, ['BGR', 'HRV'], []],
    ['G20', 21, ['TUR', 'EU', 'AU'], ['ESP']],
    ['BRICS', 10, ['IDN', 'IRN'], ['SAU', 'BLR']],
    ['C_C5', 6, ['CHN', 'TKM'], []],
    ['WTO', 166, ['COM', 'TLS', 'EU'], ['UZB']],
    ['SCO', 10, ['BLR', 'IRN'], ['MNG', 'AFG']],
    ['EU', 27, ['HRV'], ['GBR']],
    ['SCHENGEN', 29, ['BGR', 'ROU'], ['IRL']],
    ['CIS', 9, ['RUS'], ['GEO', 'UKR', 'TKM']],
    ['OPEC', 11, ['COG'], ['ARE', 'QAT', 'AGO', 'ECU', 'IDN']],
  ] as const)(
    'the %s has %i members, suspended ones with them, among them %j and not %j',
    async (id, number, some, others) => {
      const found = ids(await members(`organization:${id}`, today))
      expect(found).toHaveLength(number)
      expect(found).toEqual(expect.arrayContaining([...some]))
      for (const other of others) expect(found).not.toContain(other)
    },
  )

  it.each([
    ['NATO', '1995-01-01', 16, 'EST'],
    ['EU', '2020-01-31', 28, 'ISL'],
    ['EU', '1995-01-01', 15, 'POL'],
    ['ECOWAS', '2024-01-01', 15, 'MRT'],
    ['EAC', '2010-01-01', 5, 'SSD'],
    ['SCO', '2016-01-01', 6, 'IND'],
    ['BRICS', '2023-12-31', 5, 'EGY'],
    ['C_C5', '2000-01-01', 0, 'CHN'],
    ['WTO', '2001-12-10', 142, 'CHN'],
    ['OPEC', '2012-01-01', 12, 'IDN'],
  ] as const)('the %s had on %s %i members, without %s', async (id, day, number, missing) => {
    const found = ids(await members(`organization:${id}`, day))
    expect(found).toHaveLength(number)
    expect(found).not.toContain(missing)
  })

  it('every country that belongs to the United Nations is among its members, and no other', async () => {
    // The data set counts the Holy See, which is an observer; seeding reports it.
    const expected = worldCountries.filter(({ unMember, cca3 }) => unMember && cca3 !== 'VAT').map(({ cca3 }) => cca3)
    expect(expected.length).toBe(193)
    expect(ids(await members('organization:UN', today)).sort()).toEqual(expected.sort())
  })

  describe('status', () => {
    it('observers, partners and candidates are no members, and are found by their status', async () => {
      expect(ids(await members('organization:SCO', today, 'PARTNER'))).toContain('MNG')
      expect(ids(await members('organization:SCO', '2020-01-01', 'OBSERVER')).sort()).toEqual([
        'AFG',
        'BLR',
        'IRN',
        'MNG',
      ])
      expect(ids(await members('organization:SCO', '2012-01-01', 'PARTNER'))).toContain('BLR')
      expect(ids(await members('organization:BRICS', today, 'CANDIDATE'))).toEqual(['SAU'])
      expect(ids(await members('organization:BRICS', today, 'PARTNER'))).toContain('BLR')
      expect(ids(await members('organization:EU', today, 'CANDIDATE'))).toContain('SRB')
    })

    it('a suspended member is a member still, and its edge says that it is suspended', async () => {
      const mali = one(await members('organization:AU', today), 'country:MLI')
      expect(mali).toMatchObject({
        status: 'SUSPENDED',
        statusSince: '2021-06-01',
        since: '2002-07-09',
        until: null,
      })
      const before = one(await members('organization:AU', '2020-01-01'), 'country:MLI')
      expect(before).toMatchObject({ status: 'MEMBER', since: '2002-07-09', until: null })
      expect(ids(await members('organization:AU', today, 'SUSPENDED'))).toContain('MLI')
      expect(ids(await members('organization:AU', '2020-01-01', 'SUSPENDED'))).not.toContain('MLI')
    })

    it('who left and came back is no member in between, and has two starts', async () => {
      expect(one(await members('organization:OPEC', '2000-01-01'), 'country:IDN')).toMatchObject({
        since: '1962',
        until: '2009-01',
      })
      expect(one(await members('organization:OPEC', '2012-01-01'), 'country:IDN')).toBeUndefined()
      expect(one(await members('organization:OPEC', '2016-06-01'), 'country:IDN')).toMatchObject({
        since: '2016-01-01',
        until: '2016-11-30',
      })
    })

    it('two countries share an organization since the later of them came, or came back', async () => {
      const { organizationsShared } = await answer(
        graph,
        '{ organizationsShared(countries: ["country:POL", "country:USA"], first: 100) { nodes { organization { id } since } } }',
      )
      const shared = new Map(
        organizationsShared.nodes.map(({ organization, since }: Reply) => [organization.id, since]),
      )
      expect(shared.get('organization:IMF')).toBe('1986-06-12')
      expect(shared.get('organization:NATO')).toBe('1999-03-12')
    })

    it('the organizations of a country have a status too', async () => {
      const asked = async (status: string) => {
        const { country } = await answer(
          graph,
          `query ($status: MembershipStatus) { country(iso: "BLR") { organizations(status: $status, first: 100) { totalCount nodes { id } edges { status } } } }`,
          { status },
        )
        expect(country.organizations.nodes).toHaveLength(country.organizations.totalCount)
        return country.organizations.nodes.map(({ id }: Reply) => id)
      }
      expect(await asked('PARTNER')).toContain('organization:BRICS')
      expect(await asked('MEMBER')).toContain('organization:SCO')
      expect(await asked('MEMBER')).not.toContain('organization:BRICS')
    })
  })

  describe('what is not known', () => {
    it('a membership without a known start is left out before the day of the source that lists it', async () => {
      expect(await members('organization:G77', '2026-02-28')).toEqual([])
      const found = await members('organization:G77', '2026-03-31')
      expect(found.length).toBeGreaterThan(130)
      for (const edge of found)
        expect(edge).toMatchObject({ since: null, knownBy: '2026-03', confidence: 'MEDIUM', status: 'MEMBER' })
    })

    it('a dated membership has no day by which it is known', async () => {
      for (const { since, knownBy } of await members('organization:NATO', today)) {
        expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        expect(knownBy).toBeNull()
      }
    })

    it('a doubtful membership says so', async () => {
      const nepal = one(await members('organization:LDCS', today), 'country:NPL')
      const doubt = { confidence: 'LOW', note: 'due to graduate 2026-11-24: verify' }
      expect(nepal).toMatchObject(doubt)
      const { entity } = await answer(
        graph,
        `{ entity(id: "country:NPL") { neighbors(relations: [MEMBER_OF], first: 100) { edges { confidence note knownBy node { id } } } } }`,
      )
      expect(one(entity.neighbors.edges, 'organization:LDCS')).toMatchObject({ ...doubt, knownBy: '2026-03' })
    })
  })

  it('each membership cites the source that it comes from', async () => {
    const cited = async (id: string) => {
      const found = await members(id, today)
      return [...new Set(found.flatMap(({ citations }) => citations.map(({ source }: Reply) => source.id)))].sort()
    }
    expect(await cited('organization:WTO')).toEqual(['source:firmapanel'])
    expect(await cited('organization:AMU')).toEqual(['source:worldcountrygroups'])
    expect(await cited('organization:NATO')).toEqual(['source:curated', 'source:worldcountrygroups'])
    expect(await cited('organization:AIIB')).toEqual(['source:curated'])
  })

  it('the former id of the enlarged BRICS leads to BRICS', async () => {
    const { node, entity, nodes } = await answer(
      graph,
      `{ node(id: "organization:BRICS_PLUS") { id ... on Organization { name members { totalCount } } }
         entity(id: "organization:BRICS_PLUS") { id neighbors(relations: [MEMBER_OF], first: 1) { totalCount } }
         nodes(ids: ["organization:BRICS_PLUS", "organization:NONE"]) { id } }`,
    )
    expect(node).toEqual({ id: 'organization:BRICS', name: 'BRICS', members: { totalCount: 10 } })
    expect(entity).toEqual({ id: 'organization:BRICS', neighbors: { totalCount: 10 } })
    expect(nodes).toEqual([{ id: 'organization:BRICS' }, null])
  })
})
