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
        if (countryId === 'country:CHN') expect(edge(id, 'LOCATED_IN', String(regionId)), id).toBeTruthy()
      }
  })

  test('the two crossings of a pair lie in two countries, less than 120 kilometres apart', () => {
    expect(pairs.length).toBeGreaterThan(105)
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
      if (facing(id).length > 0) expect([nameZh, ...aliases].join(), id).toMatch(/\p{Script=Han}口岸(,|$)/u)
  })

  test("words in brackets after a crossing's name are another name, not part of it", () => {
    expect(entity('port:RUGRK')).toMatchObject({ name: 'Pogranichny', aliases: expect.arrayContaining(['Grodekovo']) })
    expect(ports.filter(({ name }) => /[()/]/.test(name) && facing(name).length > 0)).toEqual([])
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
