import { question } from '../../cypher/engine/question.ts'
import { type Keyed, load } from '../../cypher/engine/reader.ts'
import type { ObservationRow } from '../../cypher/knowledge/claims/observation.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import type { Expression } from '../filter/expression.ts'
import type { Request } from '../request.ts'
import { matchingObservations } from './observation-matching.ts'

const observationsMatchingValues: Keyed<{ readonly key: string; readonly claim: ObservationRow }> =
  question('observations-matching-values')

/** The most observations that one answer computes with. */
const most = 10_000

/**
 * The observations that pass a filter, all of them, the strongest evidence first.
 * @param field where the filter was written, for the message
 * @throws {BadInput} where there are too many to compute with, or the filter can't be
 */
export async function allObservations(
  context: Request,
  expression: Expression,
  field: string,
): Promise<readonly ObservationRow[]> {
  const { possible, parameters } = matchingObservations(expression)
  if (!possible) return []
  const rows = await load(context, observationsMatchingValues, 'OBSERVATION', { ...parameters, limit: most + 1 })
  if (rows.length > most) {
    throw new BadInput(field, `More than ${most} observations can't be computed with at once: narrow \`${field}\` down`)
  }
  return rows.map(({ claim }) => claim)
}
