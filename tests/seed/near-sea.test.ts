import { describe, expect, test } from 'vitest'
import { nearSea } from '../../seed/near-sea.ts'
import { portKind } from '../../seed/port-kind.ts'

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

describe('kinds of ports', () => {
  const aktau = { latitude: 43.65, longitude: 51.15 }
  const chongqing = { latitude: 29.56, longitude: 106.55 }
  const facts = { inPortIndex: false, isLandCrossing: false, modes: ['WATER'] as const }

  test('a port with water near the sea is a seaport, and one far from it an inland port', () => {
    expect(portKind({ ...facts, position: aktau })).toBe('SEAPORT')
    expect(portKind({ ...facts, position: chongqing })).toBe('INLAND_PORT')
    expect(portKind(facts)).toBe('INLAND_PORT')
  })

  test('a crossing beside the sea is a land port, unless the World Port Index has it', () => {
    expect(portKind({ ...facts, isLandCrossing: true, position: aktau })).toBe('LAND_PORT')
    expect(portKind({ ...facts, isLandCrossing: true, inPortIndex: true, position: aktau })).toBe('SEAPORT')
  })
})
