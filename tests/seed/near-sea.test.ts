import { describe, expect, test } from 'vitest'
import type { LocodeRow } from '../../seed/locode-row.ts'
import { nearSea } from '../../seed/near-sea.ts'
import { kindOfLocode } from '../../seed/port-kind.ts'

describe('points near the sea', () => {
  test.each([
    ['Aktau, on the Caspian', 43.65, 51.15],
    ['Abu al Bukhoosh, an oil field off the coast', 25.48, 53.13],
    ['Savusavu, beside the line where the map ends', -16.78, 179.33],
    ['Singapore', 1.28, 103.85],
  ])('the sea is near %s', (_, latitude, longitude) => {
    expect(nearSea({ latitude, longitude })).toBe(true)
  })

  test.each([
    ['Chongqing, up the Yangtze', 29.56, 106.55],
    ['Urumqi', 43.83, 87.62],
    ['Chicago, on a lake', 41.88, -87.63],
    ['the South Pole', -89, 0],
  ])('the sea is far from %s', (_, latitude, longitude) => {
    expect(nearSea({ latitude, longitude })).toBe(false)
  })
})

describe('kinds of ports that UN/LOCODE alone lists', () => {
  const row = (functions: string, lat = '', lon = '') => ({ functions, lat, lon }) as LocodeRow

  test('a port with water near the sea is a seaport, one far from it a river port, and one without a position neither', () => {
    expect(kindOfLocode(row('1-------', '43.65', '51.15'))).toBe('SEAPORT')
    expect(kindOfLocode(row('1-------', '29.56', '106.55'))).toBe('RIVER_PORT')
    expect(kindOfLocode(row('1-------'))).toBe('WATER_PORT')
  })

  test('a crossing without water is a land port', () => {
    expect(kindOfLocode(row('--3----B', '43.65', '51.15'))).toBe('LAND_PORT')
    expect(kindOfLocode(row('1------B', '43.65', '51.15'))).toBe('SEAPORT')
  })

  test('a multimodal place is an inland port if something reaches it, and otherwise a town', () => {
    expect(kindOfLocode(row('-23--6--', '43.65', '51.15'))).toBe('INLAND_PORT')
    expect(kindOfLocode(row('-----6--', '43.65', '51.15'))).toBeUndefined()
    expect(kindOfLocode(row('-2------', '43.65', '51.15'))).toBeUndefined()
  })
})
