import type { Entity } from './known-graph.ts'

/** An entity that a search has reached but not expanded yet. */
export interface Pending {
  readonly entity: Entity
  /** The weight of the lightest chain from the start to it. */
  readonly weight: number
  readonly steps: number
}

export interface Reach {
  readonly pending: readonly Pending[]
  /** The fewest steps to each entity in the known part of the graph. */
  readonly steps: ReadonlyMap<Entity, number>
}

/** The entities that one end of a search has reached in the known part of the graph, and those it may expand next. */
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
 * The lightest weight at which each entity is reached. The cost of going on from it depends on the edge by which a chain arrives, so
 * that weight is tracked separately.
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
