import type { Entity } from './known-graph.ts'

/** An entity that a search has come to and not looked into yet. */
export interface Pending {
  readonly entity: Entity
  /** No chain through it weighs less than this up to here. */
  readonly weight: number
  readonly steps: number
}

export interface Reach {
  readonly pending: readonly Pending[]
  /** The fewest steps to each entity by what is known. */
  readonly steps: ReadonlyMap<Entity, number>
}

/** How far one end of a search has come in a graph that is known in part, and what it would look into next. */
export function reach(start: Entity): Reach {
  const weights = lightestWeights(start)
  const steps = fewestSteps(start)
  const pending: Pending[] = []
  for (const [entity, weight] of weights) {
    if (!entity.opened) pending.push({ entity, weight, steps: steps.get(entity) ?? 0 })
  }
  return { pending, steps }
}

/**
 * The lightest weight at which each entity is come to. What it costs to go on from there depends on the edge by which a chain
 * comes in, so that is kept apart.
 */
function lightestWeights(start: Entity): Map<Entity, number> {
  const arriving = new Map<Entity, number>([[start, 0]])
  const passing = new Map<Entity, number>([[start, 0]])
  const byWeight: Entity[][] = [[start]]
  for (let weight = 0; weight < byWeight.length; weight++) {
    for (const entity of byWeight[weight] ?? []) {
      if (passing.get(entity) !== weight || (entity.isEnd && entity !== start)) continue
      for (const { to, cost, back } of entity.links) {
        const arrival = weight + cost + 1
        if (arrival < (arriving.get(to) ?? Number.POSITIVE_INFINITY)) arriving.set(to, arrival)
        const passage = arrival + back.cost
        if (!to.opened || passage >= (passing.get(to) ?? Number.POSITIVE_INFINITY)) continue
        passing.set(to, passage)
        byWeight[passage] ??= []
        byWeight[passage].push(to)
      }
    }
  }
  return arriving
}

function fewestSteps(start: Entity): Map<Entity, number> {
  const steps = new Map<Entity, number>([[start, 0]])
  for (const [entity, count] of steps) {
    if (!entity.opened || (entity.isEnd && entity !== start)) continue
    for (const { to } of entity.links) if (!steps.has(to)) steps.set(to, count + 1)
  }
  return steps
}
