import type { Parameters } from '../../cypher/engine/graph.ts'
import { question } from '../../cypher/engine/question.ts'
import type { Keyed } from '../../cypher/engine/reader.ts'
import type { EntityRow, Kind } from '../../cypher/knowledge/entities/entity.ts'
import { asParameter, type Matching, matching } from '../filter/entity-matching.ts'
import type { Expression } from '../filter/expression.ts'
import { type EntityListed, listQuestions } from './list-questions.ts'
import { carriedKeys, type FilteredList, lastKeys, type PageQuestion } from './matching-page.ts'
import { type SortKey, sortParameters } from './order.ts'

type Rows = Keyed<EntityListed<EntityRow>>

const everything = listQuestions<EntityListed<EntityRow>>('entities-of-kind')
const inNameOrder: Rows = question('entities-matching')
const reversed: Rows = question('entities-matching-reversed')
const inCountries: Rows = question('entities-matching-in-countries')
const portsOfKinds: Rows = question('ports-matching-of-kinds')
const sorted: Rows = question('entities-matching-sorted')
const counted: typeof everything.count = question('entities-matching-count')

/**
 * The questions that give a kind of entity filtered and sorted: in name order a page reads an index in its order and costs what it
 * returns; in any other order, what passes is sorted.
 * @throws {BadInput} where the filter comes to too many alternatives
 */
export function entityList<Row extends EntityRow>(
  kind: Kind,
  expression: Expression,
  keys: readonly SortKey[],
): Pick<FilteredList<EntityListed<Row>>, 'question' | 'count'> {
  const found = matching(kind, expression)
  const all = found.entry.only === 'kinds' && found.clauses.every((clause) => clause.length === 0)
  return {
    question: found.possible ? (pageQuestion(kind, found, keys, all) as PageQuestion<EntityListed<Row>>) : undefined,
    count: all ? { ask: everything.count, parameters: {} } : { ask: counted, parameters: found.parameters },
  }
}

function pageQuestion(
  kind: Kind,
  { entry, parameters }: Matching,
  keys: readonly SortKey[],
  all: boolean,
): PageQuestion<EntityListed<EntityRow>> {
  const [first] = keys
  if (first && (keys.length > 1 || first.field !== 'NAME')) {
    return { ask: sorted, parameters: { ...parameters, ...sortParameters(keys) }, from: lastKeys, carried: carriedKeys }
  }
  const clauses = asParameter(entry.clauses)
  const { countryIds = [], portKinds = [] } = entry.lists
  if (first?.backwards && entry.only === 'kinds') return { ask: reversed, parameters: { clauses }, from: before }
  if (!first?.backwards && all) return { ask: everything.rows, parameters: {}, key: (after) => `${kind} ${after}` }
  if (!first?.backwards && entry.only === 'kinds') return { ask: inNameOrder, parameters: { clauses }, from: after }
  if (!first?.backwards && entry.only === 'countryIds') {
    return { ask: inCountries, parameters: { clauses, countryIds }, from: after }
  }
  if (!first?.backwards && entry.only === 'portKinds') {
    return { ask: portsOfKinds, parameters: { clauses, portKinds }, from: after }
  }
  const byName = sortParameters(nameOrder(first?.backwards ?? false))
  return { ask: sorted, parameters: { ...parameters, ...byName }, from: nameAndId }
}

const after = (sortKey: string) => ({ after: sortKey })

/** From the last name to the first: the first page begins after all of them. */
const before = (sortKey: string) => ({ before: sortKey || '\uffff' })

/** A sortKey taken apart, for a statement that takes its parts. */
function nameAndId(sortKey: string): Parameters {
  const [name = '', id = ''] = sortKey.split('\t')
  return { lastKeys: sortKey === '' ? [] : [name, id, id, id] }
}

function nameOrder(backwards: boolean): readonly SortKey[] {
  return ['nameFolded', 'id'].map((property) => ({ field: 'NAME', property, backwards, substitute: '' }))
}
