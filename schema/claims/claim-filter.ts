import { question } from '../../cypher/engine/question.ts'
import type { Keyed } from '../../cypher/engine/reader.ts'
import { lastDay } from '../../cypher/knowledge/dates.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { condition } from '../filter/condition.ts'
import { has, ids, oneOf } from '../filter/conditions.ts'
import { checkOrder } from '../filter/date-filter.ts'
import { compares, type Expression, every, exists, isIn, some } from '../filter/expression.ts'
import { filter } from '../filter/filter.ts'
import { checkedIds, checkedList, presentIds } from '../filter/lists.ts'
import { type HeldRow, held } from '../filter/matching-values.ts'
import { Basis } from './basis.ts'
import { ClaimType } from './claim-type.ts'
import { Measure } from './measure.ts'

const claimsConcerningEntity: Keyed<HeldRow> = question('claims-concerning-entity')

/** The most years that one filter may name: each is an alternative or two of the filter. */
const mostYears = 40

const type = condition<readonly string[]>(
  () => [ClaimType],
  'Of these sorts. An empty list lets nothing pass.',
  (given, field) =>
    isIn(
      'type',
      checkedList(given, field).map((one) => one.toLowerCase()),
    ),
)

const measure = condition<readonly string[]>(
  () => [Measure],
  'Whose number measures one of these. An empty list lets nothing pass.',
  (given, field) => every([isIn('claimKind', ['OBSERVATION']), isIn('measure', checkedList(given, field))]),
)

const hasMeasure = condition<boolean>(
  () => 'Boolean',
  'True: only observations, which have a number. False: only statements in words.',
  (wanted) => isIn('claimKind', [wanted ? 'OBSERVATION' : 'STATEMENT']),
)

const predicate = condition<readonly string[]>(
  () => ['String'],
  'That say it in one of these words, such as "largest trading partner of". An empty list lets nothing pass.',
  (given, field) => isIn('predicate', checkedList(given, field)),
)

const partner = condition<readonly string[]>(
  () => ['ID'],
  'That are about one of these entities too, in any role but that of who said it or passed it on. An empty list lets nothing pass.',
  async (given, field, context) => {
    const entities = await presentIds(context, given, field)
    const found = await Promise.all(entities.map((id) => held(context, claimsConcerningEntity, id, {}, field)))
    return isIn('id', [...new Set(found.flat())])
  },
)

const year = condition<readonly number[]>(
  () => ['Int'],
  `Whose period touches one of these years, up to ${mostYears}. A period without a known end reaches to this year, and one without a known beginning touches its last year only. Claims without a period do not pass: \`hasPeriod\` finds them. An empty list lets nothing pass.`,
  (given, field, { today }) => {
    if (given.length > mostYears) {
      throw new BadInput(
        field,
        `\`${field}\` lists ${given.length} years; ${mostYears} are allowed: use \`from\` and \`to\``,
      )
    }
    const wrong = given.find((one) => one < 1 || one > 9999)
    if (wrong !== undefined) throw new BadInput(field, `\`${field}\` wants years from 1 to 9999, and ${wrong} is none`)
    return some([...new Set(given)].map((one) => touches(String(one).padStart(4, '0'), today)))
  },
)

/** The period touches this year; the years that facets count are the same. */
function touches(year: string, today: string): Expression {
  const begins = compares('periodStart', 'AT_MOST', `${year}-12-31`)
  const isOver = year > today.slice(0, 4) ? [exists('periodEnd')] : []
  return some([
    every([begins, compares('periodEnd', 'NOT_BEFORE', `${year}-01-01`, true), ...isOver]),
    every([{ not: exists('periodStart') }, compares('periodEnd', 'STARTS_WITH', year)]),
  ])
}

const source = condition<readonly string[]>(
  () => ['ID'],
  'That cite one of these sources, the strongest or another. An empty list lets nothing pass.',
  (given, field) => isIn('citations', checkedIds(given, field, 'Source'), 'CITES'),
)

const isDated = some([exists('periodStart'), exists('periodEnd')])

const hasPeriod = condition<boolean>(
  () => 'Boolean',
  'True: only those that speak of a time. False: only those that do not.',
  (wanted) => (wanted ? isDated : { not: isDated }),
)

const from = condition<string>(
  () => 'PartialDate',
  'About a period that reaches this day or a later one; a year or month means its first day. Claims without a period do not pass.',
  (date) => every([compares('periodEnd', 'NOT_BEFORE', date, true), isDated]),
)

const to = condition<string>(
  () => 'PartialDate',
  'About a period that begins on this day or an earlier one; a year or month means its last day. Claims without a period do not pass.',
  (date) => every([compares('periodStart', 'AT_MOST', lastDay(date), true), isDated]),
)

export const ClaimFilter = filter(
  'ClaimFilter',
  'claims',
  {
    type,
    measure,
    hasMeasure,
    predicate,
    partner,
    year,
    hasPeriod,
    from,
    to,
    source,
    attributedTo: ids('attributedToId', 'In the words of one of these, as the source says.'),
    isAttributed: has(
      'attributedToId',
      'True: only those that the source has from somebody whom the graph knows. False: only those of which the source names nobody else, or somebody in words alone.',
    ),
    basis: oneOf(() => Basis, 'basis', 'That rest on one of these.'),
  },
  ({ from, to }, field) => checkOrder(from as string | null, to as string | null, field),
)
