import type { Reading, RelationName } from '../relations/relation.ts'
import { surcharge } from './weights.ts'

/** Edges of one entity with the same relation and direction: their number, and the neighbors, without those that have no other edges. */
export type Group = {
  readonly key: string
  readonly relation: RelationName
  readonly direction: Reading
  readonly crowd: number
  readonly neighbors: readonly string[]
}

/** An edge as one of its ends sees it. */
export interface Link {
  readonly relation: RelationName
  /** The direction of the relation, seen from this end. */
  readonly direction: Reading
  readonly to: Entity
  /** The same edge, seen from the other end. */
  readonly back: Link
  /** The cost of passing through this end by this edge; 0 until the entity is expanded, and at the ends of the chain. */
  cost: number
}

export interface Entity {
  readonly id: string
  /** True for the two ends of the chain, where beginning or ending costs nothing. */
  readonly isEnd: boolean
  /** Whether its edges have been read. */
  opened: boolean
  readonly links: Link[]
  /** The number of its edges by relation and direction. */
  crowds: ReadonlyMap<string, number>
}

const opposite = { OUT: 'IN', IN: 'OUT', BOTH: 'BOTH' } as const

/** The part of the graph that a search has read so far: the expanded entities and their neighbors. */
export class KnownGraph {
  readonly from: Entity
  readonly to: Entity
  private readonly entities = new Map<string, Entity>()

  constructor(from: string, to: string) {
    this.from = this.entity(from)
    this.to = this.entity(to)
  }

  /** Whether the two ends of the chain border each other. */
  get endsTouch(): boolean {
    return this.from.links.some(({ relation, to }) => relation === 'BORDERS' && to === this.to)
  }

  /** Adds the edges that were read of an entity. */
  open(id: string, groups: readonly Group[]): void {
    const entity = this.entity(id)
    const linked = new Set(entity.links.map((link) => name(link.relation, link.direction, link.to.id)))
    for (const { relation, direction, neighbors } of groups) {
      for (const neighbor of neighbors) {
        if (!linked.has(name(relation, direction, neighbor)))
          connect(entity, relation, direction, this.entity(neighbor))
      }
    }
    entity.opened = true
    entity.crowds = new Map(groups.map(({ relation, direction, crowd }) => [name(relation, direction), crowd]))
    for (const link of entity.links) link.cost = passing(entity, link.relation, link.direction)
  }

  private entity(id: string): Entity {
    const existing = this.entities.get(id)
    if (existing) return existing
    const isEnd = this.entities.size < 2
    const added: Entity = { id, isEnd, opened: false, links: [], crowds: new Map() }
    this.entities.set(id, added)
    return added
  }
}

function name(relation: string, direction: string, neighbor = ''): string {
  return `${relation} ${direction} ${neighbor}`
}

function connect(one: Entity, relation: RelationName, direction: Reading, other: Entity): void {
  const seen = { relation, direction, to: other, cost: passing(one, relation, direction) }
  const there = seen as { -readonly [Key in keyof Link]: Link[Key] }
  const reading = opposite[direction]
  const back: Link = { relation, direction: reading, to: one, cost: passing(other, relation, reading), back: there }
  there.back = back
  one.links.push(there)
  other.links.push(back)
}

function passing(entity: Entity, relation: RelationName, direction: Reading): number {
  return entity.isEnd ? 0 : surcharge(relation, direction, entity.crowds.get(name(relation, direction)) ?? 1)
}
