import { keyedShapes } from './keyed-shapes.ts'
import { listShapes } from './list-shapes.ts'
import { questionShapes } from './question-shapes.ts'
import { bodyOf } from './requests.ts'
import type { Contestant, Key, Keys, Shape } from './shape.ts'
import { zipf } from './zipf.ts'

const shapes = [...keyedShapes, ...listShapes, ...questionShapes]
const named = (...names: string[]) => shapes.filter(({ name }) => names.includes(name))

const short = named('country, five scalars', 'ten ports of a small country', 'a page at the beginning')
const complex = named(
  'country → 10 ports → 5 railways',
  'country → borders → 5 ports each',
  'portsServing',
  'shortestPath over land borders',
)
const shortToOneComplex = 10

export const mixedLoad = 'mixed load, ten short to one complex'

/**
 * What many readers at once ask for: ten short reads to one complex, about the proportion in which LDBC's Social Network Benchmark
 * (Interactive) mixes them, each shape as often as its fellows. That benchmark's updates are left out.
 */
export function mixedBodies(keys: Keys, contestant: Contestant, requests: number): readonly string[] {
  const draw = drawn(keys, requests)
  return Array.from({ length: requests }, (_, at) => {
    const turn = Math.floor(at / (shortToOneComplex + 1))
    const place = at % (shortToOneComplex + 1)
    return place === 0 ? draw(complex, turn, contestant) : draw(short, at, contestant)
  })
}

function drawn(keys: Keys, requests: number) {
  const ofShapes = new Map<Shape, readonly Key[]>(
    [...short, ...complex].map((shape) => [shape, zipf(shape.keys(keys), requests)]),
  )
  return (among: readonly Shape[], turn: number, contestant: Contestant) => {
    const shape = among[turn % among.length] as Shape
    return bodyOf(shape, contestant, ofShapes.get(shape)?.[turn] ?? {})
  }
}
