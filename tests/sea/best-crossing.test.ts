import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestCrossing, type Quay } from '../../cypher/knowledge/sea/best-crossing.ts'
import { joint } from '../../cypher/knowledge/sea/joint.ts'
import { seaLanes } from '../../cypher/knowledge/sea/lanes.ts'
import { closedFor, seaWay } from '../../cypher/knowledge/sea/sea-way.ts'
import { type Harbour, harbours } from './harbours.ts'

const lanes = seaLanes()
const names = (Object.keys(harbours) as Harbour[]).filter((name) => name !== 'Manaus')

const quay = fc
  .record({ port: fc.constantFrom(...names), onLand: fc.nat(8_000) })
  .map(({ port, onLand }): Quay<Harbour> => {
    const found = joint(lanes, harbours[port])
    if (!found) throw new Error(`${port} is not at sea`)
    return { port, onLand, joint: found }
  })
const quays = fc.uniqueArray(quay, { minLength: 1, maxLength: 4, selector: ({ port }) => port })

it('the best crossing is the best of all pairs of ports, on land and by sea together', () => {
  fc.assert(
    fc.property(quays, quays, (departures, arrivals) => {
      const costs = departures.flatMap((one) =>
        arrivals.map((other) => {
          const way = seaWay(lanes, harbours[one.port], harbours[other.port], closedFor([]))
          const bySea = typeof way === 'string' ? Number.POSITIVE_INFINITY : way.kilometres
          const ports = [one.port, other.port]
          return { ports, kilometres: one.onLand + bySea + other.onLand }
        }),
      )
      const found = bestCrossing(lanes, departures, arrivals, closedFor([]))
      const cost = costs.find(({ ports: [from, to] }) => from === found?.from && to === found?.to)
      const apart = costs.filter(({ ports: [from, to] }) => from !== to)
      const least = Math.min(...apart.map(({ kilometres }) => kilometres))
      if (found) expect(cost?.kilometres).toBeLessThan(least + 1)
      else expect(costs.length > apart.length || least === Number.POSITIVE_INFINITY).toBe(true)
    }),
    { numRuns: 60, seed: 20261128 },
  )
})

it('a crossing from a port to itself is none', () => {
  const [singapore] = [joint(lanes, harbours.Singapore)]
  if (!singapore) throw new Error('Singapore is not at sea')
  const there = [{ port: 'Singapore', joint: singapore, onLand: 0 }]
  expect(bestCrossing(lanes, there, there, closedFor([]))).toBeNull()
})
