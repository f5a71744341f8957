import type { Parameters } from '../../cypher/engine/graph.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { type Clause, clausesOf } from '../filter/clauses.ts'
import { asParameter, type Matching } from '../filter/entity-matching.ts'
import { byProperty, entryOf, type Way } from '../filter/entry.ts'
import type { Expression } from '../filter/expression.ts'

/** How observations are found, by the indexes on them and by what they cite, the most selective first. */
const ways: readonly Way[] = [
  byProperty('ids', 'id'),
  byProperty('partnerIds', 'partnerId'),
  byProperty('reporterIds', 'reporterId'),
  byProperty('commodityIds', 'commodityId'),
  {
    list: 'sourceIds',
    serves: ({ how, holds, values }) => (how === 'CITES' && holds ? (values as readonly string[]) : undefined),
    exact: true,
  },
  byProperty('measures', 'measure'),
]

/**
 * A filter of observations, ready for the statements that filter.
 * @throws {BadInput} where it comes to too many alternatives, or compares values of several units
 */
export function matchingObservations(expression: Expression): Matching {
  const clauses = clausesOf(expression)
  const comparesValues = clauses.some((clause) => clause.some(({ property }) => property === 'valueKey'))
  if (comparesValues) checkSingleUnit(clauses, 'A filter on `value`')
  const entry = entryOf(clauses, ways, { list: 'claimKinds', value: 'OBSERVATION' })
  const parameters: Parameters = { entry: entry.lists, clauses: asParameter(entry.clauses) }
  return { possible: clauses.length > 0, clauses, entry, parameters }
}

/**
 * Values of several units can't be compared.
 * @param what compares them, in words
 * @throws {BadInput} where a filter lets more than one unit pass
 */
export function checkSingleUnit(clauses: readonly Clause[], what: string): void {
  const units = clauses.map((clause) => {
    const test = clause.find(({ how, holds, property }) => how === 'IN' && holds && property === 'unit')
    return test?.values.length === 1 ? test.values[0] : undefined
  })
  if (units.includes(undefined) || new Set(units).size > 1) {
    throw new BadInput(
      'where',
      `${what} wants one unit, since values of several can't be compared: add \`unit: ["USD"]\``,
    )
  }
}
