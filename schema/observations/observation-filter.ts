import { question } from '../../cypher/engine/question.ts'
import { type Keyed, load } from '../../cypher/engine/reader.ts'
import { lastDay } from '../../cypher/knowledge/dates.ts'
import type { Kind } from '../../cypher/knowledge/entities/entity.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { Basis } from '../claims/basis.ts'
import { Measure } from '../claims/measure.ts'
import { Comparator, Flow, ObservationKind } from '../claims/observation.ts'
import { EntityKind } from '../entities/entity.ts'
import { type Condition, condition } from '../filter/condition.ts'
import { has, ids, oneOf } from '../filter/conditions.ts'
import { checkOrder } from '../filter/date-filter.ts'
import { decimal } from '../filter/decimal-filter.ts'
import { through } from '../filter/entity-filter.ts'
import { compares, every, exists, isIn, some } from '../filter/expression.ts'
import { filter } from '../filter/filter.ts'
import { checkedIds, checkedList } from '../filter/lists.ts'
import type { HeldRow } from '../filter/matching-values.ts'

const unitsOfObservations: Keyed<HeldRow> = question('units-of-observations')

const unit = condition<readonly string[]>(
  () => ['String'],
  'In these units: an ISO 4217 currency code, `percent`, `tonnes` … An empty list lets nothing pass.',
  async (given, field, context) => {
    const known = (await load(context, unitsOfObservations, 'OBSERVATION')).map(({ held }) => held)
    const unknown = checkedList(given, field).find((one) => !known.includes(one))
    if (unknown === undefined) return isIn('unit', given)
    throw new BadInput(field, `No observation has the unit ${JSON.stringify(unknown)}; there are ${known.join(', ')}`)
  },
)

const source = condition<readonly string[]>(
  () => ['ID'],
  'That cite one of these sources. An empty list lets nothing pass.',
  (given, field) => isIn('citations', checkedIds(given, field, 'Source'), 'CITES'),
)

/** Only what has a period can overlap with another; an end that is left open reaches on. */
const hasPeriod = some([exists('periodStart'), exists('periodEnd')])

const from = condition<string>(
  () => 'PartialDate',
  'About a period that reaches this day or a later one; a year or month means its first day. Observations without a period do not pass.',
  (date) => every([compares('periodEnd', 'NOT_BEFORE', date, true), hasPeriod]),
)

const to = condition<string>(
  () => 'PartialDate',
  'About a period that begins on this day or an earlier one; a year or month means its last day. Observations without a period do not pass.',
  (date) => every([compares('periodStart', 'AT_MOST', lastDay(date), true), hasPeriod]),
)

/** A condition on the kind of an entity, which its id begins with: `country:CHN`. */
function kindOf(property: string, description: string): Condition {
  return condition<readonly Kind[]>(
    () => [EntityKind],
    `${description} An empty list lets nothing pass.`,
    (kinds, field) =>
      some(checkedList(kinds, field).map((kind) => compares(property, 'STARTS_WITH', `${kind.toLowerCase()}:`))),
  )
}

export const ObservationFilter = filter(
  'ObservationFilter',
  'observations',
  {
    id: ids('id', 'Their ids.', 'Observation'),
    measure: oneOf(() => Measure, 'measure', 'That measure one of these.'),
    kind: oneOf(() => ObservationKind, 'kind', 'Whose number is one of these: an amount, a growth rate, a share …'),
    reporter: ids('reporterId', 'Of these reporters.'),
    partner: ids('partnerId', 'With these partners.'),
    commodity: ids('commodityId', 'About these commodities.'),
    source,
    unit,
    basis: oneOf(() => Basis, 'basis', 'That rest on one of these.'),
    from,
    to,
    comparator: oneOf(() => Comparator, 'comparator', 'Stated so: `[EQUAL]` leaves out "over", "nearly", "about" …'),
    flow: oneOf(() => Flow, 'flow', 'About goods that go this way.'),
    attributedTo: ids('attributedToId', 'In the words of one of these, as the source says.'),
    value: decimal('valueKey', 'Whose value is in this range. Wants one unit: add `unit: ["USD"]`.'),
    hasPartner: has('partnerId', 'True: only those with a partner. False: only those about the world, or with none.'),
    hasCommodity: has('commodityId', 'True: only those about a commodity. False: only those about all goods, or none.'),
    reporterKind: kindOf('reporterId', 'Whose reporters are of these kinds.'),
    partnerKind: kindOf(
      'partnerId',
      'With partners of these kinds: `[COUNTRY]` leaves out those with regions, organizations and the world.',
    ),
    reporterCountry: through('COUNTRY', 'id', 'reporterId', 'Whose reporter is a country that passes this filter.'),
    partnerCountry: through('COUNTRY', 'id', 'partnerId', 'Whose partner is a country that passes this filter.'),
  },
  ({ from, to }, field) => checkOrder(from as string | null, to as string | null, field),
)
