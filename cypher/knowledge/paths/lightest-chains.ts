import { BudgetExceeded } from '../errors.ts'
import { budget } from './budget.ts'
import type { Entity, KnownGraph, Link } from './known-graph.ts'
import { preference } from './weights.ts'

export type Chain = readonly Link[]

export interface Wanted {
  readonly maxLength: number
  /** The most chains to return. */
  readonly count: number
  /** Only chains lighter than this. */
  readonly lighterThan: number
}

/**
 * The lightest chains without a loop from one end of a graph to the other, only through expanded entities, sorted by weight,
 * then steps, then the ids along them. Each sequence of entities is returned once, with the lightest relation between neighbors.
 * @throws {BudgetExceeded} if too many chains are nearly equal
 */
export function lightestChains(graph: KnownGraph, { maxLength, count, lighterThan }: Wanted): readonly Chain[] {
  const rest = restsToGo(graph, maxLength)
  const found: Chain[] = []
  const limit = lighterThan * scale
  let looks = 0
  let bound = rest(maxLength, graph.from)
  // Each round finds the chains of exactly one weight, so that equal ones come in order of their ids.
  while (bound < limit && found.length < count) {
    let next = Number.POSITIVE_INFINITY
    const visit = (entity: Entity, spent: number, stepsLeft: number, chain: readonly Link[]): void => {
      if (++looks > budget.looks) throw new BudgetExceeded(`more than ${budget.looks} chains are nearly as short`)
      const ways = [...lightestLinks(entity)].map(([to, link]) => {
        const weight = spent + weightOf(link)
        return { to, link, weight, least: weight + (to === graph.to ? 0 : rest(stepsLeft - 1, to)) }
      })
      for (const { least } of ways) if (least > bound) next = Math.min(next, least)
      const within = ways.filter(({ least }) => least <= bound).sort((one, other) => (one.to.id < other.to.id ? -1 : 1))
      for (const { to, link, weight } of within) {
        if (found.length >= count) return
        if (to === graph.to) {
          if (weight === bound) found.push([...chain, link])
        } else if (to !== graph.from && !chain.some((before) => before.to === to)) {
          visit(to, weight, stepsLeft - 1, [...chain, link])
        }
      }
    }
    visit(graph.from, 0, maxLength, [])
    bound = next
  }
  return found
}

/** Weight and number of steps are combined into one number: weight * scale + steps. */
const scale = 16

function weightOf({ cost, back }: Link): number {
  return (cost + 1 + back.cost) * scale + 1
}

function lightestLinks(entity: Entity): Map<Entity, Link> {
  const links = new Map<Entity, Link>()
  for (const link of entity.links) {
    const best = links.get(link.to)
    if (!best || isBetter(link, best)) links.set(link.to, link)
  }
  return links
}

function isBetter(link: Link, best: Link): boolean {
  const lighter = weightOf(link) - weightOf(best)
  if (lighter !== 0) return lighter < 0
  const preferred = preference.indexOf(link.relation) - preference.indexOf(best.relation)
  return preferred !== 0 ? preferred < 0 : link.direction === 'OUT'
}

/** The weight of the lightest way from each entity to the end within a number of steps; infinite if there is none. */
function restsToGo(graph: KnownGraph, maxLength: number): (steps: number, entity: Entity) => number {
  const within: Map<Entity, number>[] = [new Map()]
  let last = new Map<Entity, number>([[graph.to, 0]])
  for (let steps = 1; steps <= maxLength; steps++) {
    const rests = new Map(within[steps - 1])
    const lighter = new Map<Entity, number>()
    for (const [entity, rest] of last) {
      for (const { to, back } of entity.links) {
        const isThere = to === graph.from || (to.opened && to !== graph.to)
        const weight = rest + weightOf(back)
        if (!isThere || weight >= (rests.get(to) ?? Number.POSITIVE_INFINITY)) continue
        rests.set(to, weight)
        if (to !== graph.from) lighter.set(to, weight)
      }
    }
    within.push(rests)
    last = lighter
  }
  return (steps, entity) => within[steps]?.get(entity) ?? Number.POSITIVE_INFINITY
}
