import type { Value } from '../../cypher/engine/graph.ts'
import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import type { Counted } from './largest-first.ts'

/** Entities that have the same values in the dimensions asked for. */
export interface Group extends Counted {
  /** Their numbers, where some were asked for and are known. */
  readonly numbers: readonly number[]
}

/**
 * Groups entities that are at hand, as `cypher/entities-matching-groups.cypher` groups those of the graph.
 * @param properties one property, or two; `*` before one that holds a list, whose values are counted one by one
 * @param number the property whose numbers are wanted too
 */
export function grouped(
  entities: readonly EntityRow[],
  properties: readonly string[],
  number?: string,
): readonly Group[] {
  const groups = new Groups()
  for (const entity of entities) {
    const known = number === undefined ? undefined : held(entity, number)
    const numbers = typeof known === 'number' ? [known] : []
    const [one = [null], two] = properties.map((property) => valuesOf(entity, property))
    for (const first of one) {
      for (const values of two ? two.map((second) => [first, second]) : [[first]]) groups.add(values, 1, numbers)
    }
  }
  return groups.all()
}

/** Groups by their values. */
export class Groups {
  private readonly byValues = new Map<string, { values: readonly Value[]; count: number; numbers: number[] }>()

  /** Adds to the group with these values. */
  add(values: readonly Value[], count: number, numbers: readonly number[]): void {
    const name = JSON.stringify(values)
    const group = this.byValues.get(name) ?? { values, count: 0, numbers: [] }
    this.byValues.set(name, group)
    group.count += count
    group.numbers.push(...numbers)
  }

  all(): readonly Group[] {
    return [...this.byValues.values()]
  }
}

function valuesOf(entity: EntityRow, property: string): readonly Value[] {
  if (!property.startsWith('*')) return [held(entity, property)]
  const values = held(entity, property.slice(1))
  return Array.isArray(values) && values.length > 0 ? values : [null]
}

function held(entity: EntityRow, property: string): Value {
  return (Reflect.get(entity, property) as Value | undefined) ?? null
}
