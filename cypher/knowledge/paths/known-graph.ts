import type { Reading, RelationName } from '../relations/relation.ts'
import { surcharge } from './weights.ts'

/** Edges of one entity that read alike: how many there are, and whom they lead to but for what leads nowhere else. */
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
  /** How the relation reads from this end. */
  readonly direction: Reading
  readonly to: Entity
  /** The same edge, seen from the other end. */
  readonly back: Link
  /** What passing through this end by this edge costs; 0 until the entity is opened, and at the ends of the chain. */
  cost: number
}

export interface Entity {
  readonly id: string
  /** An end of the chain: to begin or to end there costs nothing. */
  readonly isEnd: boolean
  /** Whether its edges have been asked for. */
  opened: boolean
  readonly links: Link[]
  /** How many edges it has of each relation and direction. */
  crowds: ReadonlyMap<string, number>
}

const opposite = { OUT: 'IN', IN: 'OUT', BOTH: 'BOTH' } as const

/** What a search knows of the graph so far: the entities that it has opened and those that their edges lead to. */
export class KnownGraph {
  readonly from: Entity
  readonly to: Entity
  private readonly entities = new Map<string, Entity>()

  constructor(from: string, to: string) {
    this.from = this.entity(from)
    this.to = this.entity(to)
  }

  /** Takes in what was asked of an entity. */
  open(id: string, groups: readonly Group[]): void {
    const entity = this.entity(id)
    const known = new Set(entity.links.map((link) => name(link.relation, link.direction, link.to.id)))
    for (const { relation, direction, neighbors } of groups) {
      for (const neighbor of neighbors) {
        if (!known.has(name(relation, direction, neighbor))) connect(entity, relation, direction, this.entity(neighbor))
      }
    }
    entity.opened = true
    entity.crowds = new Map(groups.map(({ relation, direction, crowd }) => [name(relation, direction), crowd]))
    for (const link of entity.links) link.cost = passing(entity, link.relation, link.direction)
  }

  private entity(id: string): Entity {
    const known = this.entities.get(id)
    if (known) return known
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
  return entity.isEnd ? 0 : surcharge(relation, entity.crowds.get(name(relation, direction)) ?? 1)
}
