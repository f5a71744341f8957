import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kilometresBetween, type Position } from '../../cypher/knowledge/routes/position.ts'
import { type Joint, joint } from '../../cypher/knowledge/sea/joint.ts'
import { seaLanes } from '../../cypher/knowledge/sea/lanes.ts'
import { type SeaPassage, seaPassages } from '../../cypher/knowledge/sea/passages.ts'
import { closedFor, seaWay } from '../../cypher/knowledge/sea/sea-way.ts'
import { lengthTo, shortestWay, shortestWays } from '../../cypher/knowledge/sea/shortest-way.ts'

const lanes = seaLanes()
const rounding = 1e-6

const node = fc.nat(lanes.size - 1)
const passages = fc.uniqueArray(fc.constantFrom<SeaPassage>(...seaPassages), { maxLength: 4 })
/** A position some kilometres from a lane. */
const position = fc
  .record({
    node,
    north: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
    east: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
  })
  .map(({ node: near, north, east }): Position => {
    const { latitude, longitude } = lanes.positions[near] as Position
    return { latitude: latitude + north, longitude: longitude + east }
  })

/** Where such a position joins the lanes. */
const onLane = position.map((near) => joint(lanes, near) as Joint)

/** The length of the way; infinite where there is none. */
function length(from: Position, to: Position, avoid: readonly SeaPassage[]): number {
  const way = seaWay(lanes, from, to, closedFor(avoid))
  return typeof way === 'string' ? Number.POSITIVE_INFINITY : way.kilometres
}

function sure(property: fc.IRawProperty<unknown>): void {
  fc.assert(property, { numRuns: 60, seed: 20261128 })
}

describe('lengths over the sea lanes', () => {
  it('the way back is as long as the way there', () => {
    sure(
      fc.property(position, position, passages, (from, to, avoid) => {
        const [there, back] = [length(from, to, avoid), length(to, from, avoid)]
        expect(there === back || Math.abs(there - back) < rounding).toBe(true)
      }),
    )
  })

  it('no way is shorter than the great circle', () => {
    sure(
      fc.property(position, position, (from, to) => {
        expect(length(from, to, [])).toBeGreaterThan(kilometresBetween(from, to) - rounding)
      }),
    )
  })

  it('no way is longer than the ways over a third place', () => {
    sure(
      fc.property(position, position, position, passages, (from, over, to, avoid) => {
        expect(length(from, to, avoid) - rounding).toBeLessThanOrEqual(
          length(from, over, avoid) + length(over, to, avoid),
        )
      }),
    )
  })

  it('to close a passage shortens no way', () => {
    sure(
      fc.property(
        position,
        position,
        passages,
        fc.constantFrom<SeaPassage>(...seaPassages),
        (from, to, avoid, closed) => {
          expect(length(from, to, [...avoid, closed])).toBeGreaterThanOrEqual(length(from, to, avoid))
        },
      ),
    )
  })

  it('a way goes through no passage that it avoids', () => {
    sure(
      fc.property(position, position, passages, (from, to, avoid) => {
        const way = seaWay(lanes, from, to, closedFor(avoid))
        if (typeof way !== 'string') expect(way.passages.filter((passage) => avoid.includes(passage))).toEqual([])
      }),
    )
  })

  it('a way is as long as its points are apart, and as a search without a goal finds', () => {
    sure(
      fc.property(onLane, onLane, passages, (from, to, avoid) => {
        const closed = closedFor(avoid)
        const way = shortestWay(lanes, from, to, closed)
        const least = lengthTo(shortestWays(lanes, from, closed), to)
        if (!way) {
          expect(least).toBe(Number.POSITIVE_INFINITY)
          return
        }
        expect(Math.abs(way.kilometres - least)).toBeLessThan(rounding)
        const points = [from.point, ...way.nodes.map((one) => lanes.positions[one] as Position), to.point]
        const along = points
          .slice(1)
          .reduce((sum, point, at) => sum + kilometresBetween(points[at] as Position, point), 0)
        expect(Math.abs(way.kilometres - along)).toBeLessThan(rounding)
      }),
    )
  })
})
