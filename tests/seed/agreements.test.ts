import { describe, expect, test } from 'vitest'
import { drafted, edge, edgesTo, entity } from './drafted.ts'

/** The members or parties on a day, by the dates of the edges. */
function onDay(to: string, relation: string, day: string): string[] {
  return edgesTo(to, relation)
    .filter(({ since = '', until = '9999' }) => since <= day && until > day)
    .map(({ from }) => from)
}

describe('organizations and their members', () => {
  test('ASEAN had ten members in 2024 and has eleven since Timor-Leste joined', () => {
    expect(onDay('organization:ASEAN', 'MEMBER_OF', '2024-09-11')).toHaveLength(10)
    expect(onDay('organization:ASEAN', 'MEMBER_OF', '2025-10-26')).toHaveLength(11)
    for (const { from, since } of edgesTo('organization:ASEAN', 'MEMBER_OF'))
      expect(since, from).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  test('the China-Central Asia mechanism has six members, and the LMC is Lancang-Mekong, not the lower middle income group', () => {
    expect(edgesTo('organization:C_C5', 'MEMBER_OF')).toHaveLength(6)
    expect(edgesTo('organization:LMC', 'MEMBER_OF').map(({ from }) => from)).toContain('country:CHN')
    expect(edgesTo('organization:LMC', 'MEMBER_OF')).toHaveLength(6)
    expect(entity('organization:LMC').nameZh).toBe('澜沧江—湄公河合作')
  })

  test('members of the WTO come from the package that dates them, its observers are curated', () => {
    expect(edgesTo('organization:WTO', 'MEMBER_OF')).toHaveLength(166)
    for (const { from, since, citations } of edgesTo('organization:WTO', 'MEMBER_OF')) {
      expect(since, from).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(citations, from).toEqual([{ source: 'source:firmapanel' }])
    }
    expect(edge('country:CHN', 'MEMBER_OF', 'organization:WTO').since).toBe('2001-12-11')
    expect(edge('country:UZB', 'ASSOCIATED_WITH', 'organization:WTO')).toMatchObject({
      spells: [{ status: 'OBSERVER' }],
      citations: [{ source: 'source:curated' }],
    })
  })

  test('the SCO of the articles has its dated members', () => {
    expect(edge('country:KAZ', 'MEMBER_OF', 'organization:SCO')).toMatchObject({
      since: '2001-06-15',
      basis: 'STATED',
      claims: ['statement:F062'],
    })
  })

  test('the Belt and Road has China and the signatories; those that the articles name are stated or derived as well', () => {
    const today = onDay('organization:BRI', 'MEMBER_OF', '2026-11-28')
    expect(today.length).toBeGreaterThan(140)
    expect(today).toContain('country:CHN')
    expect(today).not.toContain('country:ITA')
    expect(edge('country:POL', 'MEMBER_OF', 'organization:BRI').basis).toBe('STATED')
    expect(edge('country:TKM', 'MEMBER_OF', 'organization:BRI').citations).toContainEqual({
      source: 'source:S3',
      paragraph: 4,
    })
    expect(entity('organization:BRI').properties?.note).toContain('no members in law')
  })
})

describe('agreements and their parties', () => {
  test('RCEP has ten parties on 2022-01-15 and fifteen on 2023-07-01', () => {
    expect(onDay('agreement:RCEP', 'PARTY_TO', '2022-01-15')).toHaveLength(10)
    expect(onDay('agreement:RCEP', 'PARTY_TO', '2023-07-01')).toHaveLength(15)
    expect(edge('country:MMR', 'PARTY_TO', 'agreement:RCEP').confidence).toBe('medium')
  })

  test('China-ASEAN 3.0 is negotiated in 2024 and not in force', () => {
    expect(entity('agreement:CAFTA3').properties).toMatchObject({
      negotiatedSince: '2022-11',
      concludedOn: '2025-05',
      signedOn: '2025-10-28',
    })
    expect(entity('agreement:CAFTA3').properties?.inForceSince).toBeUndefined()
    expect(onDay('agreement:CAFTA3', 'PARTY_TO', '2024-09-11')).toEqual([])
    expect(onDay('agreement:CAFTA', 'PARTY_TO', '2024-09-11')).toHaveLength(11)
  })

  test('who has only signed or negotiates an agreement is no party', () => {
    expect(edgesTo('agreement:CAFTA3', 'PARTY_TO')).toEqual([])
    expect(edge('country:LAO', 'ASSOCIATED_WITH', 'agreement:CAFTA3').spells).toEqual([
      { status: 'SIGNATORY', since: '2025-10-28' },
    ])
    expect(edge('country:CHN', 'ASSOCIATED_WITH', 'agreement:CPTPP').spells).toEqual([
      { status: 'CANDIDATE', since: '2021-09-16' },
    ])
    expect(edge('organization:GCC', 'ASSOCIATED_WITH', 'agreement:CHN_GCC').spells).toMatchObject([
      { status: 'NEGOTIATING' },
    ])
  })

  test('a party that leaves or is suspended, and an agreement that ends, have the day', () => {
    expect(edge('country:GBR', 'PARTY_TO', 'agreement:EU_TREATY')).toMatchObject({
      since: '1973-01-01',
      until: '2020-02-01',
    })
    expect(edge('country:VEN', 'PARTY_TO', 'agreement:MERCOSUR_TREATY').spells?.map(({ status }) => status)).toEqual([
      'MEMBER',
      'SUSPENDED',
    ])
    expect(edge('country:MEX', 'PARTY_TO', 'agreement:NAFTA').until).toBe('2020-07-01')
    expect(edgesTo('agreement:NAFTA', 'UPGRADES').map(({ from }) => from)).toEqual(['agreement:USMCA'])
  })

  test('an agreement of which only the days of its parties are known is in force since the second of them', () => {
    expect(entity('agreement:BOL_PER_ILO').properties?.inForceSince).toBe('1992-01-24')
    expect(entity('agreement:TIR').properties?.inForceSince).toBe('1978-03-20')
    expect(entity('agreement:QTTA').properties).toMatchObject({ inForceSince: undefined, standing: 'IN_FORCE' })
  })

  test('a member of the EU stands on its side of the EEA while it is one, and Austria by itself before', () => {
    expect(edge('country:AUT', 'PARTY_TO', 'agreement:EEA').sides).toEqual([
      'country:AUT||1995-01-01',
      'organization:EU|1995-01-01|9999',
    ])
    expect(edge('country:NOR', 'PARTY_TO', 'agreement:EEA').sides).toEqual(['country:NOR||9999'])
  })

  test('the later versions upgrade the first', () => {
    expect(edgesTo('agreement:CAFTA', 'UPGRADES').map(({ from }) => from)).toEqual([
      'agreement:CAFTA2',
      'agreement:CAFTA3',
    ])
  })

  test('each Central Asian country is a party to what China has signed with all of them, by the article that says so too', () => {
    expect(edgesTo('agreement:CHN-CA_IPA', 'PARTY_TO')).toHaveLength(6)
    expect(edge('country:UZB', 'PARTY_TO', 'agreement:CHN-CA_IPA')).toMatchObject({
      since: '1994-04-12',
      basis: 'CURATED',
      citations: [{ source: 'source:curated' }, { source: 'source:S3', paragraph: 4 }, { source: 'source:cldr' }],
    })
    expect(edge('country:CHN', 'PARTY_TO', 'agreement:CHN-CA_IPA').basis).toBe('STATED')
  })

  test('every party of an agreement is an entity of the graph', () => {
    expect(edge('organization:EU', 'PARTY_TO', 'agreement:EU_VNM').since).toBe('2020-08-01')
    expect(edge('organization:EAEU', 'PARTY_TO', 'agreement:CHN_EAEU').since).toBe('2019-10-25')
    expect(entity('agreement:CHN_NZL').nameZh).toBe('中国—新西兰自由贸易协定')
  })

  test('every agreement and organization of the file has a Chinese name', () => {
    const ofFile = [...drafted.entities.values()].filter(
      ({ kind, citations }) =>
        (kind === 'AGREEMENT' || kind === 'ORGANIZATION') &&
        citations.some(({ source }) => source === 'source:curated'),
    )
    expect(ofFile.length).toBeGreaterThan(48)
    for (const { id, nameZh } of ofFile) expect(nameZh, id).toMatch(/\p{Script=Han}/u)
  })

  test('the summits of the mechanism were held in Xi’an and Astana', () => {
    expect(entity('event:CHN-CA_SUMMIT_2025').properties?.startsOn).toBe('2025-06-17')
    expect(edge('event:CHN-CA_SUMMIT_2025', 'HELD_IN', 'place:KZ-astana').basis).toBe('CURATED')
    expect(edge('event:CHN-CA_SUMMIT_2023', 'HELD_IN', 'port:CNXIA').claims).toEqual(['statement:F127'])
  })
})
