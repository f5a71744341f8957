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

  test('members of the WTO come from the groups, some with their day', () => {
    expect(edgesTo('organization:WTO', 'MEMBER_OF').length).toBeGreaterThan(160)
    expect(edge('country:CHN', 'MEMBER_OF', 'organization:WTO').since).toBe('2001-12-11')
    expect(entity('organization:WTO').properties?.note).toContain('observers: UZB')
  })

  test('the SCO of the articles has its dated members', () => {
    expect(edge('country:KAZ', 'MEMBER_OF', 'organization:SCO')).toMatchObject({
      since: '2001-06-15',
      basis: 'STATED',
      claims: ['statement:F062'],
    })
  })

  test('the Belt and Road has the partners that sources name, and no more', () => {
    const members = edgesTo('organization:BRI', 'MEMBER_OF').map(({ from, basis }) => `${from} ${basis}`)
    expect(members.sort()).toEqual([
      'country:KAZ DERIVED',
      'country:KGZ DERIVED',
      'country:POL STATED',
      'country:SRB STATED',
      'country:TJK DERIVED',
      'country:TKM DERIVED',
      'country:UZB DERIVED',
    ])
    expect(entity('organization:BRI').properties?.note).toContain('the five Central Asian countries)')
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
    expect(onDay('agreement:CAFTA', 'PARTY_TO', '2024-09-11').sort()).toEqual(['country:CHN', 'organization:ASEAN'])
  })

  test('the later versions upgrade the first', () => {
    expect(edgesTo('agreement:CAFTA', 'UPGRADES').map(({ from }) => from)).toEqual([
      'agreement:CAFTA2',
      'agreement:CAFTA3',
    ])
  })

  test('each Central Asian country is, by derivation, a party to what China has signed with all of them', () => {
    expect(edgesTo('agreement:CHN-CA_IPA', 'PARTY_TO')).toHaveLength(6)
    expect(edge('country:UZB', 'PARTY_TO', 'agreement:CHN-CA_IPA')).toMatchObject({
      basis: 'DERIVED',
      citations: [{ source: 'source:S3', paragraph: 4 }, { source: 'source:cldr' }],
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
