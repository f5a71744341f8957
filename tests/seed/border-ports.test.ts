import { describe, expect, test } from 'vitest'
import { drafted, edge, edgesFrom, edgesTo, entity } from './drafted.ts'

const ports = [...drafted.entities.values()].filter(({ kind }) => kind === 'PORT')
const pairs = [...drafted.relations.values()].filter(({ relation }) => relation === 'PAIRED_WITH')

/** The ports that face one over a border. */
function facing(id: string): string[] {
  return [...edgesFrom(id, 'PAIRED_WITH').map(({ to }) => to), ...edgesTo(id, 'PAIRED_WITH').map(({ from }) => from)]
}

describe('border crossings', () => {
  test('every crossing lies in its country, and a Chinese one in its division', () => {
    for (const { from, to } of pairs)
      for (const id of [from, to]) {
        const { countryId, regionId } = entity(id).properties ?? {}
        expect(edge(id, 'LOCATED_IN', String(countryId)), id).toBeTruthy()
        if (countryId === 'country:CHN' && regionId) expect(edge(id, 'LOCATED_IN', String(regionId)), id).toBeTruthy()
      }
  })

  test('the two crossings of a pair lie in two countries, less than 120 kilometres apart', () => {
    expect(pairs.length).toBeGreaterThan(770)
    for (const { from, to } of pairs) {
      const [one, other] = [entity(from).properties ?? {}, entity(to).properties ?? {}]
      expect(one.countryId, `${from} ${to}`).not.toBe(other.countryId)
      if (typeof one.latitude !== 'number' || typeof other.latitude !== 'number') continue
      const north = (one.latitude - other.latitude) * 111
      const east = (Number(one.longitude) - Number(other.longitude)) * 111 * Math.cos((one.latitude * Math.PI) / 180)
      expect(Math.hypot(north, east), `${from} ${to}`).toBeLessThan(120)
    }
  })

  test('Horgos faces Khorgos by road and Altynkol by rail', () => {
    expect(facing('port:CNHRS').sort()).toEqual(['port:KZ-altynkol', 'port:KZHOR'])
    expect(entity('port:KZ-altynkol').properties?.modes).toEqual(['RAIL'])
    expect(entity('port:KZHOR').aliases).toContain('Nur Zholy')
  })

  test('Brest faces both Terespol and Malaszewicze', () => {
    expect(facing('port:BYBQT').sort()).toEqual(['port:PLMAA', 'port:PLTER'])
  })

  test('Guanlei ships down the Mekong and faces no crossing, which is reported', () => {
    expect(facing('port:CN-guanlei')).toEqual([])
    expect(drafted.unresolved).toContainEqual(
      expect.objectContaining({
        file: 'seed/data/border_ports.yaml',
        line: 24,
        what: expect.stringContaining('Mekong'),
      }),
    )
  })

  test('the Chinese crossings opposite Kazakhstan, Kyrgyzstan and Tajikistan are all there', () => {
    const opposite = ports
      .filter(({ id }) => facing(id).some((other) => /KAZ|KGZ|TJK/.test(String(entity(other).properties?.countryId))))
      .filter(({ properties }) => properties?.countryId === 'country:CHN')
    expect(opposite.map(({ name }) => name).sort()).toEqual([
      'Aheitubieke',
      'Alashankou',
      'Baketu',
      'Bedel',
      'Dulata',
      'Horgos',
      'Irkeshtam',
      'Jeminay',
      'Karasu',
      'Muzart',
      'Torugart',
    ])
  })

  test('every Chinese crossing has its Chinese name', () => {
    for (const { id, nameZh, aliases = [] } of ports.filter(
      ({ properties }) => properties?.countryId === 'country:CHN',
    ))
      if (facing(id).length > 0) expect([nameZh, ...aliases].join(), id).toMatch(/\p{Script=Han}/u)
  })

  test("words in brackets after a crossing's name are another name, not part of it", () => {
    expect(entity('port:RUGRK')).toMatchObject({ name: 'Pogranichny', aliases: expect.arrayContaining(['Grodekovo']) })
    const bracketed = ports.filter(({ id, name }) => /[()/]/.test(name) && facing(id).length > 0)
    expect(bracketed.length).toBeLessThan(5)
    // Laredo has two bridges, 32 kilometres apart.
    expect(bracketed.map(({ name }) => name)).toContain('Laredo (Colombia Bridge)')
  })
})

describe('border crossings of the world', () => {
  test('every crossing is a land port, or a listed port of the town that it lies in', () => {
    const sides = new Set(pairs.flatMap(({ from, to }) => [from, to]))
    const kinds = [...sides].map((id) => entity(id).properties?.portKind)
    expect(kinds.filter((kind) => kind === 'LAND_PORT').length).toBeGreaterThan(1_400)
    expect(new Set(kinds)).toEqual(new Set(['LAND_PORT', 'RIVER_PORT', 'SEAPORT']))
    for (const id of sides) expect(entity(id).properties, id).toMatchObject({ importance: expect.any(Number) })
  })

  test.each([
    ['KAZ', 'RUS', 20],
    ['IND', 'NPL', 5],
    ['IND', 'BGD', 10],
    ['IRN', 'PAK', 1],
    ['AFG', 'IRN', 2],
    ['UZB', 'TJK', 3],
    ['GEO', 'TUR', 2],
    ['POL', 'UKR', 3],
    ['KEN', 'TZA', 2],
    ['ARG', 'CHL', 3],
    ['USA', 'MEX', 5],
  ])('%s and %s have at least %i crossings', (one, other, fewest) => {
    const found = pairs.filter(({ from, to }) => {
      const countries = [from, to].map((id) => entity(id).properties?.countryId)
      return countries.includes(`country:${one}`) && countries.includes(`country:${other}`)
    })
    expect(found.length).toBeGreaterThanOrEqual(fewest)
  })

  test('the road and the railway of one crossing are one place', () => {
    expect(
      facing('port:TMFAR')
        .map((id) => entity(id).name)
        .sort(),
    ).toEqual(['Alat', 'Khodjadavlet'])
    expect(entity('port:TMFAR').properties?.modes).toEqual(['ROAD', 'RAIL'])
    expect(drafted.entities.has('port:TM-farap-rail')).toBe(false)
  })

  test('a crossing in a port of its name is that port', () => {
    expect(facing('port:USDET')).toEqual(['port:CAWND'])
    expect(entity('port:USDET').properties).toMatchObject({ portKind: 'RIVER_PORT', modes: ['ROAD', 'RAIL', 'WATER'] })
    expect(facing('port:CGBZV')).toEqual(['port:CDFIH'])
  })

  test('a crossing near a port with another name is a place of its own, without the code of that port', () => {
    expect(entity('port:TR-sarp')).toMatchObject({ name: 'Sarp', codes: [] })
    expect(entity('port:TRHOP').name).toBe('Hopa')
  })

  test('a crossing far from the port of its name is not that port', () => {
    expect(entity('port:TM-garabogaz').properties?.portKind).toBe('SEAPORT')
    expect(facing('port:TM-garabogaz-crossing')).toEqual(['port:KZ-temir-baba'])
  })

  test('a crossing says how sure its position is, whether it is open, and as of when', () => {
    expect(entity('port:CNHRS').properties).toMatchObject({ crossingStatus: 'OPEN', crossingStatusAsOf: '2026-11' })
    expect(entity('port:KZ-zhaysan').properties).toMatchObject({ positionConfidence: 'high', confidence: 'high' })
    expect(entity('port:CN-aheitubieke').properties?.positionConfidence).toBe('low')
    const closed = pairs.filter(({ note }) => note?.startsWith('Closed as of 2026-11'))
    expect(closed.length).toBeGreaterThan(30)
  })

  test('a main crossing is more important than a local one, and a closed one less', () => {
    const importance = (id: string) => Number(entity(id).properties?.importance)
    expect(importance('port:CNHRS')).toBeGreaterThan(importance('port:CN-dulata'))
    expect(importance('port:KZ-zhaysan')).toBeGreaterThan(importance('port:KZ-orda'))
  })

  test('crossings of which only the region of the border is known have no position', () => {
    const unplaced = ports.filter(({ id, properties }) => facing(id).length > 0 && properties?.latitude === undefined)
    expect(unplaced.length).toBeLessThan(60)
  })
})

describe('borders of Chinese divisions', () => {
  test('Xinjiang has the eight neighbours that the articles count', () => {
    const neighbours = [...edgesFrom('region:CN-XJ', 'BORDERS'), ...edgesTo('region:CN-XJ', 'BORDERS')]
      .flatMap(({ from, to }) => [from, to])
      .filter((id) => id.startsWith('country:'))
    expect(neighbours).toHaveLength(8)
    expect(drafted.claims.get('observation:F105')?.properties.value).toBe('8')
  })

  test('a border between two divisions is one edge', () => {
    expect(edge('region:CN-GS', 'BORDERS', 'region:CN-XJ').basis).toBe('CURATED')
    expect(drafted.relations.has('region:CN-XJ\tBORDERS\tregion:CN-GS')).toBe(false)
  })
})
