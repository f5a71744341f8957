import type { Parameters } from '../../cypher/engine/graph.ts'
import { question } from '../../cypher/engine/question.ts'
import type { Keyed } from '../../cypher/engine/reader.ts'
import { claimsWithIds } from '../../cypher/knowledge/claims/claim.ts'
import { claimColumns } from '../../cypher/knowledge/claims/claim-columns.ts'
import type { ObservationRow } from '../../cypher/knowledge/claims/observation.ts'
import type { ClaimListed } from '../claims/claim-page.ts'
import { type Clause, letsAllPass } from '../filter/clauses.ts'
import { asParameter } from '../filter/entity-matching.ts'
import type { Expression } from '../filter/expression.ts'
import { carriedKeys, type FilteredList, lastKeys, type PageQuestion } from '../lists/matching-page.ts'
import { type SortKey, sortParameters } from '../lists/order.ts'
import type { CountRow } from '../lists/page.ts'
import type { ReadAhead } from '../lists/read-ahead.ts'
import { checkSingleUnit, matchingObservations } from './observation-matching.ts'

export interface ObservationListed extends ClaimListed {
  readonly claim: ObservationRow
}

const byEvidence: Keyed<ObservationListed> = question('observations-matching')
const sorted: Keyed<ObservationListed> = question('observations-matching-sorted')
const counted: Keyed<CountRow> = question('observations-matching-count')
const ids = question<{ ids: readonly string[] }, Parameters>('observation-ids')
const idsSorted = question<{ ids: readonly string[] }, Parameters>('observation-ids-sorted')

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
    question: possible ? pageQuestion(entry.only === 'claimKinds', entry.clauses, parameters, keys) : undefined,
    count: { ask: counted, parameters },
  }
}

function pageQuestion(
  whole: boolean,
  clauses: readonly Clause[],
  parameters: Parameters,
  keys: readonly SortKey[],
): PageQuestion<ObservationListed> {
  if (keys.length > 0) {
    const order = sortParameters(keys)
    const all = { ...parameters, ...order }
    const cursorOf = (claim: ObservationRow) => carriedKeys({ sortKeys: sortKeysOf(claim, order) })
    const ahead = readAhead(idsSorted, all, cursorOf)
    return { ask: sorted, parameters: all, from: lastKeys, carried: carriedKeys, ahead }
  }
  if (whole) {
    const own = { clauses: asParameter(clauses) }
    const ahead = readAhead(ids, { ...own, all: letsAllPass(clauses), kind: 'OBSERVATION' }, ({ sortKey }) => sortKey)
    return { ask: byEvidence, parameters: own, from: (after) => ({ after }), ahead }
  }
  const all = { ...parameters, ...sortParameters(evidence) }
  const ahead = readAhead(idsSorted, all, ({ sortKey }) => sortKey)
  return { ask: sorted, parameters: all, from: afterSortKey, ahead }
}

/** @param cursorOf what the cursor of a row carries */
function readAhead(
  ask: ReadAhead<ObservationListed>['ids'],
  parameters: Parameters,
  cursorOf: (claim: ObservationRow) => string,
): ReadAhead<ObservationListed> {
  return {
    ids: ask,
    parameters,
    async rows(context, wanted) {
      const sortedBy = (parameters.properties ?? []) as readonly string[]
      const read = [...(context.plan?.claims ?? claimColumns), ...sortedBy]
      const found = await claimsWithIds<ObservationRow>(context, wanted, read)
      return new Map(found.map((claim) => [claim.id, { key: 'OBSERVATION', sortKey: cursorOf(claim), claim }]))
    },
  }
}

/** The sort keys of a row as the statements that sort have them. */
function sortKeysOf(claim: ObservationRow, { properties, substitutes }: ReturnType<typeof sortParameters>) {
  const values = claim as unknown as Readonly<Record<string, unknown>>
  return [...properties.map((property, place) => values[property] ?? substitutes[place]), claim.id]
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
