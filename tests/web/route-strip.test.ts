import { describe, expect, it } from 'vitest'
import { diagramOf, placedNames } from '../../src/web/explorer/answers/route/diagram.ts'
import { type LegFacts, partsOf } from '../../src/web/explorer/answers/route/parts.ts'
import { courseOf } from '../../src/web/explorer/questions/course.ts'

const leg = (from: string, to: string, more: Partial<LegFacts> = {}): LegFacts => ({
  from: { id: from },
  to: { id: to },
  kilometres: 100,
  distance: 'PUBLISHED',
  gauges: [1435],
  mode: 'RAIL',
  ferry: false,
  ...more,
})
const acrossTwoGauges = {
  legs: [
    leg('urumqi', 'alashankou', { kilometres: 477, distance: 'RECONSTRUCTED' }),
    leg('alashankou', 'dostyk', { kilometres: 12, gauges: [1435, 1520] }),
    leg('dostyk', 'aktogay', { kilometres: 309, gauges: [1520] }),
    leg('aktogay', 'aktau', { kilometres: null, gauges: [] }),
    leg('aktau', 'baku', { kilometres: 400, gauges: [], ferry: true }),
  ],
  borders: [{ leg: { from: { id: 'alashankou' }, to: { id: 'dostyk' } } }],
  gaugeChanges: [{ at: { id: 'dostyk' } }],
}

describe('the strip of a route', () => {
  it('is divided at borders, at changes of gauge and where it goes by water', () => {
    const parts = partsOf(acrossTwoGauges)
    expect(parts.map(({ kind }) => kind)).toEqual(['land', 'border', 'gauge', 'land', 'water'])
  })

  it('says of each part how long it is, whether that is published, and whether some of it is unknown', () => {
    const lengths = partsOf(acrossTwoGauges).flatMap((part) =>
      part.kind === 'gauge' ? [] : [[part.kilometres, part.isEstimated, part.isAtLeast]],
    )
    expect(lengths).toEqual([
      [477, true, false],
      [12, false, false],
      [309, false, true],
      [400, false, false],
    ])
  })

  it('a gauge that is not known is counted as unknown, and water has none', () => {
    const gauges = partsOf(acrossTwoGauges).flatMap((part) => (part.kind === 'gauge' ? [] : [part.gauges]))
    expect(gauges).toEqual([
      { millimetres: [1435], unknownLegs: 0 },
      { millimetres: [1435, 1520], unknownLegs: 0 },
      { millimetres: [1520], unknownLegs: 1 },
      { millimetres: [], unknownLegs: 0 },
    ])
  })

  it('a change of gauge at the last stop is not lost', () => {
    const parts = partsOf({ ...acrossTwoGauges, legs: acrossTwoGauges.legs.slice(0, 2) })
    expect(parts.map(({ kind }) => kind)).toEqual(['land', 'border', 'gauge'])
  })
})

describe('the diagram of a route', () => {
  const diagram = diagramOf(
    partsOf(acrossTwoGauges),
    1000,
    (one, isWater) => (isWater ? 'sea' : one.from?.id === 'urumqi' ? 'China' : 'Kazakhstan'),
    (text) => text.length * 10,
  )

  it('is as long as its kilometres, and a leg of unknown length can be seen', () => {
    const widths = diagram.stretches.map(({ width }) => Math.round(width))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(1000)
    expect(widths[0]).toBeGreaterThan(380)
    expect(widths[3]).toBeGreaterThan(15)
    expect(diagram.hasUnknown).toBe(true)
  })

  it('marks borders and changes of gauge where they are', () => {
    expect(diagram.borders.map(Math.round)).toEqual([395])
    expect(diagram.changes.map(Math.round)).toEqual([400])
    expect(diagram.gauges).toEqual([1435, 1520])
    expect(diagram.hasWater).toBe(true)
  })

  it('no two names of one row overlap, and none leaves the diagram', () => {
    const widths = [80, 60, 90, 40, 100, 70]
    const names = placedNames(
      widths.map((width, place) => ({ text: `${place}`, at: 20 + place * 55, width })),
      300,
    )
    for (const [place, one] of names.entries()) {
      const half = (widths[place] ?? 0) / 2
      expect(one.x - half).toBeGreaterThanOrEqual(0)
      expect(one.x + half).toBeLessThanOrEqual(300)
      for (const [later, other] of names.entries())
        if (later > place && one.row === other.row)
          expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(half + (widths[later] ?? 0) / 2)
    }
  })
})

describe('the course of a route on the map', () => {
  const port = (id: string, longitude: number) =>
    ({ id, kind: 'PORT', name: id, nameZh: id, location: { latitude: 0, longitude } }) as const

  it('a leg by rail goes from station to station, one by sea along the lanes', () => {
    const ends = { from: port('a', 1), to: port('b', 5) }
    const straight = courseOf({ ...ends, mode: 'RAIL', ferry: false, points: [] })
    expect(straight).toMatchObject({ isWater: false, isRough: false })
    expect(straight?.points.map(({ longitude }) => longitude)).toEqual([1, 5])
    const points = [2, 3, 4].map((longitude) => ({ latitude: 1, longitude }))
    const bySea = courseOf({ ...ends, mode: 'SEA', ferry: false, points })
    expect(bySea).toMatchObject({ isWater: true, isRough: false })
    expect(bySea?.points.map(({ longitude }) => longitude)).toEqual([1, 2, 3, 4, 5])
  })

  it('a stop without a position is not drawn somewhere else', () => {
    const nowhere = { id: 'c', kind: 'PORT', name: 'c', nameZh: 'c', location: null } as const
    expect(courseOf({ from: port('a', 1), to: nowhere, mode: 'RAIL', ferry: false, points: [] })).toBeNull()
  })
})
