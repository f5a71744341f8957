import type { Parameters } from '../../cypher/engine/graph.ts'
import { question } from '../../cypher/engine/question.ts'
import type { Keyed } from '../../cypher/engine/reader.ts'
import type { ObservationRow } from '../../cypher/knowledge/claims/observation.ts'
import type { ClaimListed } from '../claims/claim-page.ts'
import { asParameter } from '../filter/entity-matching.ts'
import type { Expression } from '../filter/expression.ts'
import { carriedKeys, type FilteredList, lastKeys, type PageQuestion } from '../lists/matching-page.ts'
import { type SortKey, sortParameters } from '../lists/order.ts'
import type { CountRow } from '../lists/page.ts'
import { checkSingleUnit, matchingObservations } from './observation-matching.ts'

export interface ObservationListed extends ClaimListed {
  readonly claim: ObservationRow
}

const byEvidence: Keyed<ObservationListed> = question('observations-matching')
const sorted: Keyed<ObservationListed> = question('observations-matching-sorted')
const counted: Keyed<CountRow> = question('observations-matching-count')

/**
 * The questions that give observations filtered and sorted, the strongest evidence first where no order is asked for.
 * @throws {BadInput} where the filter comes to too many alternatives, or values of several units would be compared
 */
export function observationList(
  expression: Expression,
  keys: readonly SortKey[],
): Pick<FilteredList<ObservationListed>, 'question' | 'count'> {
  const { possible, clauses, entry, parameters } = matchingObservations(expression)
  if (keys.some(({ field }) => field === 'VALUE')) checkSingleUnit(clauses, 'Sorting by VALUE')
  return {
    question: possible
      ? pageQuestion(entry.only === 'claimKinds', asParameter(entry.clauses), parameters, keys)
      : undefined,
    count: { ask: counted, parameters },
  }
}

function pageQuestion(
  whole: boolean,
  clauses: Parameters[string],
  parameters: Parameters,
  keys: readonly SortKey[],
): PageQuestion<ObservationListed> {
  if (keys.length > 0) {
    return { ask: sorted, parameters: { ...parameters, ...sortParameters(keys) }, from: lastKeys, carried: carriedKeys }
  }
  if (whole) return { ask: byEvidence, parameters: { clauses: clauses ?? [] }, from: (after) => ({ after }) }
  return { ask: sorted, parameters: { ...parameters, ...sortParameters(evidence) }, from: afterSortKey }
}

/** A sortKey is unique: nothing else decides. */
const evidence: readonly SortKey[] = ['sortKey', 'sortKey', 'sortKey'].map((property) => ({
  field: 'EVIDENCE',
  property,
  backwards: false,
  substitute: '',
}))

function afterSortKey(after: string): Parameters {
  return { lastKeys: after === '' ? [] : [after, after, after, '\uffff'] }
}
