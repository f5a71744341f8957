import type { Value } from '../../cypher/engine/graph.ts'
import { question } from '../../cypher/engine/question.ts'
import { type Keyed, load } from '../../cypher/engine/reader.ts'
import type { EntityRow, Kind } from '../../cypher/knowledge/entities/entity.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { matching } from '../filter/entity-matching.ts'
import type { Expression } from '../filter/expression.ts'
import type { Request } from '../request.ts'
import type { Dimension } from './dimension.ts'
import { type Group, Groups, grouped } from './grouped.ts'
import { largestFirst } from './largest-first.ts'
import type { EntityListed } from './list-questions.ts'
import type { PageOf } from './page.ts'

/** The entities of a kind that pass a filter. */
export interface Matched {
  readonly kind: Kind
  readonly expression: Expression
}

/** Those of a list that hangs on one thing. */
interface Listed {
  readonly list: PageOf<EntityListed<EntityRow>>
  /** The same entities by a filter, for a list that may be too long to be fetched. */
  readonly asMatched?: (() => Promise<Matched>) | undefined
}

/** What is counted. */
export type Countable = Matched | Listed

/** By what entities are grouped, and what is wanted of each group. */
export interface Grouping {
  /** One dimension, or two. */
  readonly by: readonly Dimension[]
  /** The property whose numbers are wanted too. */
  readonly number?: string | undefined
  /** All properties that entities of the kind can be grouped by or summed up, so that one statement fetches what all groupings of a list need. */
  readonly columns: readonly string[]
  /** The argument that names the dimensions, for a refusal. */
  readonly argument: 'by' | 'fields'
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

/** The most entities that are fetched to be counted, or related to what they are counted by. */
export const mostFetched = 5_000

/**
 * Entities in groups by one dimension or two, the largest group first.
 * @throws {BadInput} where there are too many of them to be counted
 */
export async function groupsOf(context: Request, counted: Countable, grouping: Grouping) {
  const groups =
    'list' in counted ? await listed(context, counted, grouping) : await matched(context, counted, grouping)
  const place = grouping.by.findIndex(({ related }) => related)
  const ask = grouping.by[place]?.related
  return largestFirst(ask ? await throughRelation(context, groups, place, ask, grouping) : groups)
}

/** Counted by the graph. */
async function matched(
  context: Request,
  { kind, expression }: Matched,
  { by, number }: Grouping,
): Promise<readonly Group[]> {
  const { possible, parameters } = matching(kind, expression)
  if (!possible) return []
  const key = propertiesOf(by).join(' ')
  const rows = number
    ? await load(context, entitiesMatchingNumbers, key, { ...parameters, kind, number })
    : await load(context, entitiesMatchingGroups, key, { ...parameters, kind })
  return rows.map(({ one, two, total, numbers = [] }) => ({
    values: [one, two].slice(0, by.length),
    count: total,
    numbers,
  }))
}

/** Counted here: the statement of the list's rows gives the whole list, and those of its siblings come with it. One that is too long is counted by the graph. */
async function listed(
  context: Request,
  { list: { of, rows, parameters }, asMatched }: Listed,
  grouping: Grouping,
): Promise<readonly Group[]> {
  const { by, number, columns, argument } = grouping
  const found = await load(context, rows, of, { ...parameters, after: '', limit: mostFetched + 1, columns })
  if (found.length > mostFetched) {
    if (asMatched) return matched(context, await asMatched(), grouping)
    throw new BadInput(
      argument,
      `This list of ${of} holds more than ${mostFetched} entities, too many to be counted here: narrow it down with \`where\`, or count a list of Query, such as \`ports(where: …)\``,
    )
  }
  return grouped(
    found.map(({ entity }) => entity),
    propertiesOf(by),
    number,
  )
}

/** The properties that entities are first grouped by; their ids for what they are related to. */
function propertiesOf(by: readonly Dimension[]): readonly string[] {
  return by.map(({ property = 'id' }) => property)
}

/** Each group stands for one thing; it goes to each group of what it is related to, or to that of nothing. */
async function throughRelation(
  context: Request,
  groups: readonly Group[],
  place: number,
  ask: Keyed<{ readonly key: string; readonly held: Value }>,
  { argument }: Grouping,
): Promise<readonly Group[]> {
  if (groups.length > mostFetched) {
    throw new BadInput(
      argument,
      `More than ${mostFetched} things can't be grouped by what they are related to: narrow them down with \`where\``,
    )
  }
  const found = new Groups()
  await Promise.all(
    groups.map(async ({ values, count, numbers }) => {
      const rows = await load(context, ask, String(values[place]), { day: context.today })
      for (const { held } of rows.length > 0 ? rows : [{ held: null }]) {
        found.add(values.with(place, held), count, numbers)
      }
    }),
  )
  return found.all()
}
