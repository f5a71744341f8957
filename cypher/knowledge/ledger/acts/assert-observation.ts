import type { ComparatorName, FlowName, MeasureName, NumberKind, ValuationName } from '../../claims/observation.ts'
import type { EntityEdge } from '../../claims/stated-edges.ts'
import { decimalKey } from '../../derived/decimal-key.ts'
import type { FactReader } from '../fact-reader.ts'
import { Refused } from '../refusal.ts'
import type { EntityState } from '../state.ts'
import type { Outcome } from './act.ts'
import { type Cited, date, decimal, evidence, given, inOrder, longest, optionalText, text } from './checked.ts'
import { assertion, type CheckedClaim, refuseTwin } from './checked-claim.ts'
import { foundEntities, known } from './known.ts'
import { checkUnit, measureNames } from './units.ts'

export interface PeriodInput {
  readonly start?: string | null
  /** The last day, month or year of it. */
  readonly end?: string | null
  readonly label?: string | null
}

export interface ObservationInput extends Cited {
  readonly measure: MeasureName
  readonly kind?: NumberKind | null
  /** A decimal number as the source has it, in base units: `6250000000`. */
  readonly value: string
  readonly unit: string
  readonly comparator?: ComparatorName | null
  readonly reporter: string
  readonly partner?: string | null
  readonly commodity?: string | null
  readonly channel?: string | null
  readonly flow?: FlowName | null
  readonly transportMode?: 'ROAD' | 'RAIL' | 'WATER' | null
  readonly valuation?: ValuationName | null
  readonly estimate?: boolean | null
  readonly period?: PeriodInput | null
  readonly attributedTo?: string | null
  readonly note?: string | null
}

const flows: Readonly<Partial<Record<MeasureName, FlowName>>> = {
  TRADE_VALUE: 'TRADE',
  EXPORT_VALUE: 'EXPORTS',
  EXPORT_VOLUME: 'EXPORTS',
  IMPORT_VALUE: 'IMPORTS',
  IMPORT_QUANTITY: 'IMPORTS',
}

/** What CIF and FOB can be said of. */
const valued: readonly MeasureName[] = ['TRADE_VALUE', 'EXPORT_VALUE', 'IMPORT_VALUE']

/** How the measure of an observation is told as a predicate. */
const predicates: Readonly<Partial<Record<MeasureName, string>>> = {
  TRADE_VALUE: 'trade with',
  EXPORT_VALUE: 'exports to',
  IMPORT_VALUE: 'imports from',
  IMPORT_QUANTITY: 'imports the quantity',
  FDI_FLOW: 'direct investment in',
  FDI_STOCK: 'stock of direct investment in',
  EXCHANGE_RATE: 'implied rate',
}

/** Asserts a number, with the edges that it is evidence of. */
export async function assertObservation(read: FactReader, input: ObservationInput): Promise<Outcome> {
  const checked = await checkedObservation(read, input)
  const rests = await evidence(read, input)
  const key = decimalKey(input.value.trim())
  await refuseTwin(read, checked, rests, 'value', ({ value }) => value !== null && decimalKey(value) === key)
  return assertion(checked, rests)
}

type Said = Omit<ObservationInput, 'citations'>

/** A field of an observation that names an entity. */
type EntityField = 'reporter' | 'partner' | 'commodity' | 'channel' | 'attributedTo'

/** The ids of the entities that observations name, as they are written, each once. */
export function entitiesNamed(inputs: Iterable<Said>): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const input of inputs)
    for (const id of [input.reporter, input.partner, input.commodity, input.channel, input.attributedTo])
      if (id) ids.add(id)
  return ids
}

/**
 * A number with the edges that it is evidence of, without its source.
 * @throws {Refused} naming the field that is wrong
 */
export async function checkedObservation(read: FactReader, input: Said): Promise<CheckedClaim> {
  const { content, note, attributedTo } = checkedNumber(input, await foundEntities(read, entitiesNamed([input])))
  const { measure, reporterId: reporter, partnerId: partner, commodityId: commodity, channelId: channel } = content
  const about = [
    { role: 'REPORTER', entity: reporter },
    ...(partner ? [{ role: 'PARTNER', entity: partner }] : []),
    ...(commodity ? [{ role: 'COMMODITY', entity: commodity }] : []),
    ...(channel ? [{ role: 'CHANNEL', entity: channel }] : []),
    ...(attributedTo ? [{ role: 'ATTRIBUTED_TO', entity: attributedTo }] : []),
  ]
  const remarks = {
    type: 'statistic',
    predicate: predicates[measure] ?? measure.toLowerCase().replaceAll('_', ' '),
    attributedToId: attributedTo,
    note,
  }
  // A target is no measurement, so that it is no evidence of trade.
  const edges = content.kind === 'TARGET' ? [] : edgesOfMeasure(measure, reporter, partner, commodity)
  return { claimKind: 'OBSERVATION', content: given({ ...content }), remarks, about, edges }
}

/**
 * What a number claims, and what is said of it besides, once it has passed all checks.
 * @param found the entities with the ids that it names
 * @throws {Refused} naming the field that is wrong
 */
export function checkedNumber(input: Said, found: ReadonlyMap<string, EntityState | null>) {
  const { measure } = input
  const kind = input.kind ?? 'LEVEL'
  const comparator = input.comparator ?? 'EQUAL'
  if (!measureNames.includes(measure))
    throw new Refused('measure', 'NOT_A_VALUE', `${JSON.stringify(measure)} is no measure: ${measureNames.join(', ')}`)
  const value = decimal('value', input.value)
  const unit = text('unit', input.unit, 60)
  checkUnit(measure, kind, unit)
  if (
    value.startsWith('-') &&
    kind !== 'GROWTH' &&
    unit !== 'percent' &&
    measure !== 'TRADE_GROWTH_PREMIUM' &&
    measure !== 'FDI_FLOW'
  )
    throw new Refused('value', 'MISFIT', `${measure} as a ${kind} can't be negative`)
  if (kind === 'SHARE' && unit === 'percent' && (Number(value) > 100 || value.startsWith('-')))
    throw new Refused('value', 'MISFIT', 'A share lies between 0 and 100 percent')
  if (input.valuation && !valued.includes(measure))
    throw new Refused('valuation', 'MISFIT', `${measure} is no value of goods: leave \`valuation\` out`)
  const { periodStart, periodEnd, periodLabel } = periodColumns(input.period)
  const reporter = entityIn(input, 'reporter', found)
  if (!reporter)
    throw new Refused('reporter', 'UNKNOWN_ENTITY', 'Say whose number it is: `reporter` is the id of an entity')
  const partner = entityIn(input, 'partner', found)
  const commodity = entityIn(input, 'commodity', found)
  const channel = entityIn(input, 'channel', found)
  const attributedTo = entityIn(input, 'attributedTo', found)
  if (partner === reporter)
    throw new Refused('partner', 'MISFIT', `${partner} is the reporter: name another, or none for the world`)
  if (commodity && !commodity.startsWith('commodity:'))
    throw new Refused('commodity', 'MISFIT', `${commodity} is no commodity: \`search(kinds: [COMMODITY])\` finds one`)
  // Written out in one literal, not spread of several: a file has millions of rows.
  const content = {
    measure,
    kind,
    value,
    unit,
    comparator,
    periodStart,
    periodEnd,
    periodLabel,
    reporterId: reporter,
    partnerId: partner,
    commodityId: commodity,
    channelId: channel,
    flow: input.flow ?? flows[measure],
    transportMode: input.transportMode ?? undefined,
    valuation: input.valuation ?? undefined,
    estimate: input.estimate ?? undefined,
  }
  return { content, note: optionalText('note', input.note, longest.words), attributedTo }
}

/** The id of the entity that a field names. @throws {Refused} if there is none of it */
function entityIn(input: Said, field: EntityField, found: ReadonlyMap<string, EntityState | null>): string | undefined {
  const id = input[field]
  return id ? known(field, id, found.get(id) ?? null).id : undefined
}

/** The columns of a period. */
export function periodColumns(period: PeriodInput | null | undefined) {
  const periodStart = date('period.start', period?.start)
  const periodEnd = date('period.end', period?.end)
  inOrder('period.end', periodStart, periodEnd)
  const label = optionalText('period.label', period?.label, longest.name)
  const dates = periodStart === periodEnd ? periodStart : [periodStart, periodEnd].filter((each) => each).join(' – ')
  return { periodStart, periodEnd, periodLabel: label ?? (dates || undefined) }
}

/** A number is evidence that the trade exists. */
function edgesOfMeasure(measure: MeasureName, reporter: string, partner?: string, commodity?: string): EntityEdge[] {
  const edge = (from: string | undefined, relation: string, to: string | undefined): EntityEdge[] =>
    from && to ? [{ from, relation, to }] : []
  const trade = edge(reporter, 'TRADES_WITH', partner)
  switch (measure) {
    case 'TRADE_VALUE':
      return trade
    case 'EXPORT_VALUE':
    case 'EXPORT_VOLUME':
      return [
        ...trade,
        ...edge(reporter, 'EXPORTS', commodity),
        ...edge(reporter, 'SUPPLIES', partner),
        ...(commodity ? edge(partner, 'IMPORTS', commodity) : []),
      ]
    case 'IMPORT_VALUE':
    case 'IMPORT_QUANTITY':
      return [
        ...trade,
        ...edge(reporter, 'IMPORTS', commodity),
        ...edge(partner, 'SUPPLIES', reporter),
        ...(commodity ? edge(partner, 'EXPORTS', commodity) : []),
      ]
    case 'FDI_FLOW':
    case 'FDI_STOCK':
      return edge(reporter, 'INVESTS_IN', partner)
    default:
      return []
  }
}
