import type { Value } from '../../cypher/engine/graph.ts'
import { question } from '../../cypher/engine/question.ts'
import { type Keyed, load } from '../../cypher/engine/reader.ts'
import type { Kind } from '../../cypher/knowledge/entities/entity.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { matching } from '../filter/entity-matching.ts'
import type { Expression } from '../filter/expression.ts'
import type { Request } from '../request.ts'
import type { Dimension } from './dimension.ts'

/** Things that have the same values in the dimensions asked for. */
export interface Group {
  readonly values: readonly Value[]
  readonly count: number
  /** Their numbers, where some were asked for and are known. */
  readonly numbers: readonly number[]
}

interface GroupRow {
  readonly key: string
  readonly one: Value
  readonly two: Value
  readonly total: number
  /** Only where numbers were asked for. */
  readonly numbers?: readonly number[]
}

const entitiesMatchingGroups: Keyed<GroupRow> = question('entities-matching-groups')
const entitiesMatchingNumbers: Keyed<GroupRow> = question('entities-matching-numbers')

/** The most things that can be grouped by what they are related to. */
const mostRelated = 5_000

/**
 * The entities of a kind that pass a filter, counted by one dimension or two, the largest group first.
 * @param number the property whose numbers are wanted too
 * @throws {BadInput} where there are too many of them for that dimension
 */
export async function groupsOf(
  context: Request,
  kind: Kind,
  expression: Expression,
  dimensions: readonly Dimension[],
  number?: string,
): Promise<readonly Group[]> {
  const { possible, parameters } = matching(kind, expression)
  if (!possible) return []
  const related = dimensions.findIndex((dimension) => dimension.related)
  const key = dimensions.map(({ property = 'id' }) => property).join(' ')
  const rows = number
    ? await load(context, entitiesMatchingNumbers, key, { ...parameters, kind, number })
    : await load(context, entitiesMatchingGroups, key, { ...parameters, kind })
  const groups = rows.map(({ one, two, total, numbers = [] }) => ({
    values: [one, two].slice(0, dimensions.length),
    count: total,
    numbers,
  }))
  const ask = dimensions[related]?.related
  return (ask ? await throughRelation(context, groups, related, ask) : groups).toSorted(largestFirst)
}

/** Each group stands for one thing; it goes to each group of what it is related to, or to that of nothing. */
async function throughRelation(
  context: Request,
  groups: readonly Group[],
  place: number,
  ask: Keyed<{ readonly key: string; readonly held: Value }>,
): Promise<readonly Group[]> {
  if (groups.length > mostRelated) {
    throw new BadInput(
      'groupBy',
      `More than ${mostRelated} things can't be grouped by what they are related to: narrow them down with \`where\``,
    )
  }
  const found = new Map<string, { values: readonly Value[]; count: number; numbers: number[] }>()
  await Promise.all(
    groups.map(async ({ values, count, numbers }) => {
      const rows = await load(context, ask, String(values[place]), { day: context.today })
      for (const { held } of rows.length > 0 ? rows : [{ held: null }]) {
        const moved = values.with(place, held)
        const name = JSON.stringify(moved)
        const group = found.get(name) ?? { values: moved, count: 0, numbers: [] }
        found.set(name, { values: moved, count: group.count + count, numbers: [...group.numbers, ...numbers] })
      }
    }),
  )
  return [...found.values()]
}

function largestFirst(one: Group, other: Group): number {
  const [name, itsName] = [JSON.stringify(one.values), JSON.stringify(other.values)]
  return other.count - one.count || (name < itsName ? -1 : 1)
}
