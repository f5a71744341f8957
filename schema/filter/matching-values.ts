import type { Parameters, Value } from '../../cypher/engine/graph.ts'
import { question } from '../../cypher/engine/question.ts'
import { type Keyed, load } from '../../cypher/engine/reader.ts'
import type { Kind } from '../../cypher/knowledge/entities/entity.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import type { Request } from '../request.ts'
import { matching } from './entity-matching.ts'
import type { Expression } from './expression.ts'

/** A value that was found. */
export interface HeldRow {
  readonly key: string
  readonly held: Value
}

const entitiesMatchingValues: Keyed<HeldRow> = question('entities-matching-values')

/** The most that a filter inside a filter may come to. */
const mostHeld = 10_000

/**
 * The values that entities of a kind have in a property, of those that pass a filter.
 * @throws {BadInput} where there are too many to go on with
 */
export async function matchingValues(
  context: Request,
  kind: Kind,
  expression: Expression,
  property: string,
  field: string,
): Promise<readonly Value[]> {
  const { possible, parameters } = matching(kind, expression)
  if (!possible) return []
  return held(context, entitiesMatchingValues, kind, { ...parameters, property }, field)
}

/** What a question answers in its column `held`. @throws {BadInput} where that is too much to go on with */
export async function held(
  context: Request,
  ask: Keyed<HeldRow>,
  key: string,
  parameters: Parameters,
  field: string,
): Promise<readonly Value[]> {
  const rows = await load(context, ask, key, { ...parameters, limit: mostHeld + 1 })
  if (rows.length > mostHeld) {
    throw new BadInput(field, `\`${field}\` lets more than ${mostHeld} things pass: narrow it down`)
  }
  return rows.map((row) => row.held)
}
