import { describe, expect, test } from 'vitest'
import { claimsFile, inGraph } from './claims-file.ts'
import { drafted, edge, edgesFrom, edgesTo, entity } from './drafted.ts'

const hasChinese = /\p{Script=Han}/u

describe('the 124 entities of the articles', () => {
  test('the 124 entities keep the names that the articles give them', () => {
    for (const { id, name, name_zh: nameZh, aliases = [] } of claimsFile.entities) {
      const found = entity(inGraph(id))
      const names = [found.name, found.nameZh, ...(found.aliases ?? [])]
      expect(names, id).toEqual(expect.arrayContaining([name, ...(nameZh ? [nameZh] : []), ...aliases]))
    }
  })

  test('every entity is stated by the article that mentions it, except two that none mentions', () => {
    expect(claimsFile.entities).toHaveLength(124)
    const stated = claimsFile.entities.filter(({ id }) => entity(inGraph(id)).basis !== 'STATED').map(({ id }) => id)
    expect(stated).toEqual(['city:BEIJING', 'agreement:CAFTA'])
  })

  test('every entity that the articles speak of has a Chinese name', () => {
    for (const { id, nameZh } of claimsFile.entities.map(({ id }) => entity(inGraph(id))))
      expect(nameZh, id).toMatch(hasChinese)
  })
})

describe('duplicates of entities', () => {
  test('there is one Horgos in China, one Dongxing, one Hekou on the border', () => {
    for (const [name, region] of [
      ['Horgos', 'region:CN-XJ'],
      ['Dongxing', 'region:CN-GX'],
      ['Hekou', 'region:CN-YN'],
    ]) {
      const bearers = [...drafted.entities.values()].filter(
        ({ properties, ...each }) =>
          properties?.countryId === 'country:CHN' &&
          properties.regionId === region &&
          [each.name, ...(each.aliases ?? [])].includes(name ?? ''),
      )
      expect(bearers).toHaveLength(1)
    }
  })

  test('an entity that the articles name is the entity of the reference data', () => {
    expect(entity('port:CNHRS').properties).toMatchObject({ unlocode: 'CNHRS', portKind: 'LAND_PORT', latitude: 44.21 })
    expect(entity('region:TH-22').properties).toMatchObject({ iso3166: 'TH-22', countryId: 'country:THA' })
    expect(entity('commodity:0810.60').properties).toMatchObject({ hsCode: '0810.60', parentId: 'commodity:0810' })
    expect(entity('region:CENTRAL_ASIA')).toMatchObject({ name: 'Central Asia', nameZh: '中亚' })
    expect(edge('railway:CHINA_LAOS', 'CONNECTS', 'country:LAO').claims).toEqual(['statement:F038'])
    expect(entity('corridor:ILSTC').name).toBe('New International Land-Sea Trade Corridor')
  })

  test('no id as the claims file writes it is left in the graph', () => {
    const drafts = [...drafted.entities.keys()].filter((id) => /^(org|city|rail|border|initiative):/.test(id))
    expect(drafts).toEqual([])
    expect(drafted.entities.has('region:ASEAN')).toBe(false)
  })
})

describe('edges that claims state', () => {
  test.each([
    ['F025', 'port:CNDOX', 'LOCATED_IN', 'region:CN-GX'],
    ['F041', 'region:CN-GX', 'PART_OF', 'region:SOUTH_CHINA'],
    ['F062', 'country:KAZ', 'MEMBER_OF', 'organization:SCO'],
    ['F063', 'country:AUS', 'PARTY_TO', 'agreement:RCEP'],
    ['F063', 'country:AUS', 'PARTICIPATES_IN', 'event:CAEXPO_2024'],
    ['F020', 'country:IDN', 'EXPORTS', 'commodity:1511'],
    ['F020', 'country:IDN', 'SUPPLIES', 'country:CHN'],
    ['F039', 'event:CAEXPO_2024', 'HELD_IN', 'port:CNNNG'],
    ['F075', 'region:TH-22', 'PART_OF', 'country:THA'],
    ['F143', 'country:CHN', 'COOPERATES_IN', 'sector:MINING'],
    ['F166', 'person:WANG_LINGJUN', 'WORKS_FOR', 'organization:GACC'],
    ['F170', 'person:WANG_LINGJUN', 'SPEAKS_AT', 'event:GACC_PRESSER_2024'],
    ['F001', 'organization:SCIO', 'ORGANIZES', 'event:SCIO_2023_TRADE'],
    ['F050', 'event:CAEXPO_2024', 'CONCERNS', 'agreement:CAFTA3'],
    ['F151', 'country:CHN', 'BORDERS', 'country:RUS'],
  ])('claim %s states that %s %s %s', (id, from, relation, to) => {
    expect(edge(from, relation, to).claims).toContain(`statement:${id}`)
    expect(edge(from, relation, to).basis).toBe('STATED')
  })

  test('taking part in the expo by plan or by invitation has medium confidence only', () => {
    expect(edge('organization:SCO', 'PARTICIPATES_IN', 'event:CAEXPO_2024').confidence).toBe('medium')
    expect(edge('country:ARE', 'PARTICIPATES_IN', 'event:CAEXPO_2024').confidence).toBeUndefined()
    expect(edgesTo('event:CAEXPO_2024', 'PARTICIPATES_IN')).toHaveLength(14)
  })

  test('an event has its dates, as exact as the source has them', () => {
    expect(entity('event:CAEXPO_2024').properties).toMatchObject({ startsOn: '2024-09-24', endsOn: '2024-09-28' })
    expect(entity('event:CHN-CA_SUMMIT_2023').properties).toMatchObject({
      startsOn: '2023-05',
      periodAmbiguity: 'date not stated',
    })
    expect(edge('event:CAEXPO_2024', 'PART_OF', 'event:CAEXPO')).toBeTruthy()
  })

  test('HS codes are subcategories of the goods that they describe', () => {
    expect(edgesTo('commodity:COAL', 'SUBCATEGORY_OF').map(({ from }) => from)).toEqual([
      'commodity:2701',
      'commodity:2702',
    ])
    expect(edge('commodity:8507.60', 'SUBCATEGORY_OF', 'commodity:LITHIUM_BATTERY').basis).toBe('CURATED')
    expect(edgesFrom('commodity:0810.60', 'SUBCATEGORY_OF').map(({ to }) => to)).toEqual(['commodity:0810'])
  })
})
