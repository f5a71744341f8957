import { BudgetExceeded } from '../errors.ts'
import { budget } from './budget.ts'
import type { Entity, KnownGraph, Link } from './known-graph.ts'
import { preference, taste } from './weights.ts'

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
 * then steps, then by what moves goods, then the ids along them. Each sequence of entities is returned once, with the lightest relation
 * between neighbors; but of the two ends each direct link is a chain. Where the ends border each other, no chain takes another border:
 * a detour over a neighbor links nothing.
 * @throws {BudgetExceeded} if too many chains are nearly equal
 */
export function lightestChains(graph: KnownGraph, { maxLength, count, lighterThan }: Wanted): readonly Chain[] {
  const isDetour = detours(graph)
  const rest = restsToGo(graph, maxLength, isDetour)
  const found: Chain[] = []
  const limit = lighterThan * scale
  let looks = 0
  let bound = rest(maxLength, graph.from)
  // Each round finds the chains of exactly one weight, so that equal ones come in order of their ids.
  while (bound < limit && found.length < count) {
    let next = Number.POSITIVE_INFINITY
    const visit = (entity: Entity, spent: number, stepsLeft: number, chain: readonly Link[]): void => {
      if (++looks > budget.looks) throw new BudgetExceeded(`more than ${budget.looks} chains are nearly as short`)
      const ways = linksOnward(graph, entity, isDetour).map((link) => {
        const { to } = link
        const weight = spent + weightOf(link)
        return { to, link, weight, least: weight + (to === graph.to ? 0 : rest(stepsLeft - 1, to)) }
      })
      for (const { least } of ways) if (least > bound) next = Math.min(next, least)
      const within = ways.filter(({ least }) => least <= bound).sort((one, other) => inOrder(one.link, other.link))
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

/** Weight, number of steps and taste are combined into one number: weight * scale + steps * tastes + taste. */
const tastes = 32
const scale = 16 * tastes

function weightOf({ cost, back, relation }: Link): number {
  return (cost + 1 + back.cost) * scale + tastes + taste(relation)
}

type IsDetour = (link: Link, from: Entity) => boolean

/** Tells which links are a detour over a neighbor, where the two ends border each other. */
function detours(graph: KnownGraph): IsDetour {
  if (!graph.endsTouch) return () => false
  return ({ relation, to }, from) => relation === 'BORDERS' && !(isEnd(to) && isEnd(from))
}

function isEnd({ isEnd }: Entity): boolean {
  return isEnd
}

/** The links by which a chain may go on from an entity: every one from end to end, and the lightest to each other neighbor. */
function linksOnward(graph: KnownGraph, entity: Entity, isDetour: IsDetour): readonly Link[] {
  const allowed = entity.links.filter((link) => !isDetour(link, entity))
  const isDirect = ({ to }: Link) => entity === graph.from && to === graph.to
  return [...allowed.filter(isDirect), ...lightestLinks(allowed.filter((link) => !isDirect(link))).values()]
}

function lightestLinks(among: readonly Link[]): Map<Entity, Link> {
  const links = new Map<Entity, Link>()
  for (const link of among) {
    const best = links.get(link.to)
    if (!best || isBetter(link, best)) links.set(link.to, link)
  }
  return links
}

function isBetter(link: Link, best: Link): boolean {
  const lighter = weightOf(link) - weightOf(best)
  return lighter === 0 ? isPreferred(link, best) : lighter < 0
}

function isPreferred(one: Link, other: Link): boolean {
  const preferred = preference.indexOf(one.relation) - preference.indexOf(other.relation)
  return preferred === 0 ? one.direction === 'OUT' : preferred < 0
}

/** By the id of the neighbor; several links to one by their relation. */
function inOrder(one: Link, other: Link): number {
  if (one.to !== other.to) return one.to.id < other.to.id ? -1 : 1
  return isPreferred(one, other) ? -1 : 1
}

/** The weight of the lightest way from each entity to the end within a number of steps; infinite if there is none. */
function restsToGo(
  graph: KnownGraph,
  maxLength: number,
  isDetour: IsDetour,
): (steps: number, entity: Entity) => number {
  const within: Map<Entity, number>[] = [new Map()]
  let last = new Map<Entity, number>([[graph.to, 0]])
  for (let steps = 1; steps <= maxLength; steps++) {
    const rests = new Map(within[steps - 1])
    const lighter = new Map<Entity, number>()
    for (const [entity, rest] of last) {
      for (const link of entity.links) {
        const { to, back } = link
        if (isDetour(link, entity)) continue
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
