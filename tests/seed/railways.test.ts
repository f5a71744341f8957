import { describe, expect, test } from 'vitest'
import { drafted, edge, edgesFrom, entity, textOf } from './drafted.ts'

const lines = textOf<readonly { id: string; kind: string; stops: readonly string[]; status: string }[]>('railways.yaml')
const drawn = [...drafted.entities.values()].filter(({ kind }) => kind === 'RAILWAY' || kind === 'CORRIDOR')

function kilometresBetween(one: string, other: string): number | undefined {
  const [from, to] = [entity(one).properties ?? {}, entity(other).properties ?? {}]
  if (typeof from.latitude !== 'number' || typeof to.latitude !== 'number') return undefined
  const radians = (degrees: unknown) => (Number(degrees) * Math.PI) / 180
  const north = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2
  const east = Math.sin(radians(Number(to.longitude) - Number(from.longitude)) / 2) ** 2
  return 12742 * Math.asin(Math.sqrt(north + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * east))
}

/** The stops of a line in order. */
function stopsOf(id: string): string[] {
  return edgesFrom(id, 'STOPS_AT')
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0))
    .map(({ to }) => to)
}

/** The legs of a line and their lengths, as the crow flies; those of which an end has no position are left out. */
function legsOf(id: string): { readonly leg: string; readonly kilometres: number }[] {
  return stopsOf(id).flatMap((stop, place, stops) => {
    const before = stops[place - 1]
    const kilometres = before && kilometresBetween(before, stop)
    return kilometres ? [{ leg: `${before} ${stop}`, kilometres }] : []
  })
}

describe('railways and corridors', () => {
  test('every line of the file is there with all its stops in order', () => {
    expect(drawn).toHaveLength(lines.length)
    const lengths = drawn.map(({ id }) => stopsOf(id).length).sort((one, other) => one - other)
    expect(lengths).toEqual(lines.map(({ stops }) => stops.length).sort((one, other) => one - other))
    for (const { id } of drawn)
      expect(
        edgesFrom(id, 'STOPS_AT').map(({ order }) => order),
        id,
      ).toEqual(stopsOf(id).map((_, place) => place + 1))
  })

  test('each stop of a railway is where the line can reach it from the last', () => {
    for (const { id } of drawn.filter(({ kind }) => kind === 'RAILWAY'))
      for (const { leg, kilometres } of legsOf(id)) expect(kilometres, `${id}: ${leg}`).toBeLessThan(1600)
  })

  test('a railway is no shorter than the way between its stops as the crow flies', () => {
    for (const { id, properties } of drawn.filter(({ kind }) => kind === 'RAILWAY')) {
      const straight = legsOf(id).reduce((sum, { kilometres }) => sum + kilometres, 0)
      // The length of the railway to Horgos leaves out its continuation to Almaty.
      if (properties?.lengthKilometres && id !== 'railway:JINGHE_HORGOS')
        expect(straight, id).toBeLessThan(Number(properties.lengthKilometres) * 1.05)
    }
  })

  test('a corridor has long legs only where its row leaves out the stops of half a continent', () => {
    const long = drawn.flatMap(({ id }) => legsOf(id)).filter(({ kilometres }) => kilometres > 2500)
    expect([...new Set(long.map(({ leg }) => leg))].sort()).toEqual([
      'place:RU-chita place:RUMOW',
      'place:RU-ulan-ude place:RUMOW',
      'port:CNCGO port:CNAKL',
      'port:CNCKG port:CNAKL',
      'port:CNXIA port:CNHRS',
      'port:CNYIU port:CNAKL',
      'port:KZDOS place:RUMOW',
      'port:KZDOS port:BYBQT',
    ])
  })

  test('a stop that is a port or crossing is that port', () => {
    expect(stopsOf('railway:CHINA_LAOS')).toEqual([
      'port:CNKMG',
      'place:CN-yuxi',
      'place:CN-puer',
      'place:CN-xishuangbanna',
      'port:CN-mohan',
      'port:LABTN',
      'place:LAODY',
      'place:LALPQ',
      'place:LAVGG',
      'place:LAVTE',
    ])
    expect(stopsOf('corridor:ILSTC').at(-1)).toBe('port:SGSIN')
    expect(stopsOf('railway:LONGHAI')[0]).toBe('port:CNLYG')
  })

  test('colliding names are resolved to the place in the right country and division', () => {
    expect(entity(stopsOf('railway:KUNMING_YUXI_HEKOU').at(-1) ?? '').properties?.regionId).toBe('region:CN-YN')
    expect(entity(stopsOf('railway:NANNING_HANOI')[4] ?? '').properties?.regionId).toBe('region:CN-GX')
    expect(entity(stopsOf('railway:DALI_RUILI')[1] ?? '').properties).toMatchObject({ regionId: 'region:CN-YN' })
    expect(entity(stopsOf('railway:JINGHE_HORGOS')[2] ?? '').id).toBe('port:CNHRS')
  })

  test('every stop has a country and, in China, a division', () => {
    for (const { id } of drawn)
      for (const stop of stopsOf(id)) {
        const { countryId, regionId } = entity(stop).properties ?? {}
        expect(edge(stop, 'LOCATED_IN', String(countryId)), stop).toBeTruthy()
        if (countryId === 'country:CHN') expect(regionId, stop).toMatch(/^region:CN-[A-Z]{2}$/)
      }
  })

  test('a railway connects the countries that it stops in', () => {
    for (const { id } of drawn.filter(({ kind }) => kind === 'RAILWAY')) {
      const countries = new Set(stopsOf(id).map((stop) => entity(stop).properties?.countryId))
      expect(new Set(edgesFrom(id, 'CONNECTS').map(({ to }) => to)), id).toEqual(countries)
    }
  })

  test('a line has its dates, length and gauge, and says how sure it is', () => {
    expect(entity('railway:CHINA_LAOS').properties).toMatchObject({
      status: 'OPEN',
      openedOn: '2021-12-03',
      lengthKilometres: 1035,
      gaugeMillimetres: 1435,
    })
    expect(entity('corridor:YUXINOU').properties).toMatchObject({ corridorKind: 'SERVICE', lengthKilometres: 11179 })
    expect(edge('railway:TRANS_AFGHAN', 'STOPS_AT', 'place:AF-kabul').confidence).toBe('medium')
  })

  test('every line has a Chinese name', () => {
    for (const { id, nameZh } of drawn) expect(nameZh, id).toMatch(/\p{Script=Han}/u)
  })
})
