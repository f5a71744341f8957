import { describe, expect, test } from 'vitest'
import { kilometresBetween } from '../../cypher/knowledge/routes/position.ts'
import { References } from '../../seed/references.ts'
import { textOf } from './drafted.ts'

const { places, locodes } = new References()

describe('places by name', () => {
  test.each([
    ['CN:Horgos', 'port:CNHRS'],
    ['KZ:Khorgos', 'port:KZHOR'],
    ['CN:Hekou', 'port:CNHKM'],
    ['CN:Alashankou', 'port:CNAKL'],
    ['CN:Dongxing', 'port:CNDOX'],
    ['CN:Pingxiang', 'port:CNPIN'],
    ['CN:Fangchenggang', 'port:CNFAN'],
    ['CN:Lianyungang', 'port:CNLYG'],
    ['LA:Thanaleng', 'port:LATHG'],
    ['KZ:Dostyk', 'port:KZDOS'],
    ['SG:Singapore', 'port:SGSIN'],
    ['CN:Kunming', 'port:CNKMG'],
  ])('the place %s is the port of its country and division: %s', (key, id) => {
    expect(places.named(key).id).toBe(id)
  })

  test.each([
    ['LA:Vientiane', 'place:LAVTE'],
    ['CN:Datong', 'place:CNDAT'],
    ['KG:Makmal', 'place:KG-makmal'],
    ["CN:Pu'er", 'place:CN-puer'],
  ])('the stop %s, where goods only pass, is a place: %s', (key, id) => {
    expect(places.named(key).id).toBe(id)
  })

  test.each([
    ['CN:Dulata', 'port:CN-dulata'],
    ['KG:Torugart', 'port:KG-torugart'],
    ['CN:Torugart', 'port:CN-torugart'],
  ])('the crossing %s without a UN/LOCODE has an id of country and name: %s', (key, id) => {
    expect(places.named(key)).toMatchObject({ id, portKind: 'LAND_PORT' })
  })

  test('a port takes its position from the list of ports; a place from curated data, then the list of stations, then UN/LOCODE, then GeoNames', () => {
    expect(places.named('CN:Horgos').position).toEqual({ latitude: 44.21, longitude: 80.41 })
    expect(places.named('SG:Singapore').position).toEqual({ latitude: 1.264, longitude: 103.84 })
    expect(places.named('LA:Vientiane').position).toEqual({ latitude: 18.04, longitude: 102.66 })
    expect(places.named('CN:Yuxi').citations).toEqual([{ source: 'source:geonames' }])
  })

  test('a place is not confused with namesakes far away', () => {
    expect(places.named('CN:Nanping')).toMatchObject({ id: 'port:CN-nanping', regionId: 'region:CN-JL' })
    expect(places.named('CN:Dali').position?.latitude).toBeLessThan(26)
    expect(places.named('MN:Bulgan').position).toEqual({ latitude: 46.15, longitude: 91.03 })
    expect(places.named('CN:Baoshan')).toMatchObject({ id: 'place:CN-baoshan' })
    expect(places.named('CN:Nanping (Fujian)')).toMatchObject({ name: 'Nanping', regionId: 'region:CN-FJ' })
    const liuzhou = places.named('CN:Liuzhou').position
    expect(liuzhou && kilometresBetween(liuzhou, { latitude: 24.32, longitude: 109.41 })).toBeLessThan(5)
  })

  test('a place has the codes of its second entries, which are not places of their own', () => {
    expect(places.named('CN:Alashankou').codes).toEqual(['CNAKL', 'KZALS'])
    expect(places.alreadyThereAs('KZALS')?.id).toBe('port:CNAKL')
    expect(places.alreadyThereAs('CNAKL')).toBeUndefined()
  })

  test('a place that the data write as two stays two', () => {
    expect(places.spelled('RU:Kraskino / Makhalino')).toEqual(['RU:Kraskino', 'RU:Makhalino'])
    expect(places.spelled('MM:Mekong river')).toEqual([])
    expect(places.spelled('CN:Horgos')).toEqual(['CN:Horgos'])
  })

  test('a place in no country is refused', () => {
    expect(() => places.named('QQ:Nowhere')).toThrow('QQ is no ISO 3166 alpha-2 code')
  })
})

test('every code in place_codes.yaml is one of UN/LOCODE, and every second entry has a first', () => {
  const { codes, same } = textOf<{ codes: Record<string, string>; same: Record<string, string> }>('place_codes.yaml')
  for (const code of [...Object.values(codes), ...Object.keys(same)]) expect(locodes.find(code), code).toBeTruthy()
  for (const key of Object.values(same)) expect(places.named(key).codes.length, key).toBeGreaterThan(0)
})

test('no stop lies far off the way between its neighbours', () => {
  const lines = textOf<{ id: string; kind: string; runs?: string[][] }[]>('lines.yaml')
  const runs = lines.flatMap(({ id, kind, runs = [] }) => (kind === 'line' ? runs.map((stops) => ({ id, stops })) : []))
  expect(runs.length).toBeGreaterThan(400)
  for (const { id, stops } of runs) {
    const positions = stops.flatMap((key) => places.named(key).position ?? [])
    for (const [place, middle] of positions.entries()) {
      const [before, after] = [positions[place - 1], positions[place + 1]]
      if (!before || !after) continue
      const detour = kilometresBetween(before, middle) + kilometresBetween(middle, after)
      expect(detour, `${id}: stop ${place + 1}`).toBeLessThan(2 * kilometresBetween(before, after) + 100)
    }
  }
})
