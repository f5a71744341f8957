import type { Decimal } from 'decimal.js'
import type { Reader } from '../../engine/reader.ts'
import type { ClaimRow } from '../claims/claim.ts'
import type { ObservationRow } from '../claims/observation.ts'
import { entity } from '../entities/entity.ts'
import { type CitationText, citationOf } from '../evidence/citation.ts'
import { citedSource } from '../evidence/source.ts'
import type { Interval } from './interval.ts'
import type { Disagreement } from './rule.ts'

const comparators: Readonly<Record<ObservationRow['comparator'], string>> = {
  EQUAL: '',
  MORE_THAN: 'more than ',
  AT_LEAST: 'at least ',
  LESS_THAN: 'less than ',
  NEARLY: 'nearly ',
  ABOUT: 'about ',
}

/** A number as stated, with its citation: "more than 240,000,000,000 USD (S4, paragraph 2)". */
export function stated(observation: ObservationRow): string {
  const { comparator, value, unit } = observation
  return `${comparators[comparator]}${grouped(value)} ${unit} ${where(observation)}`
}

/** Several numbers, separated by commas: "8.8 percent/year (…), 7.5 percent/year (…)". */
export function listed(observations: readonly ObservationRow[]): string {
  return observations.map(stated).join(', ')
}

/** The citations of a claim: "(S4, paragraph 11)". */
export function where({ citations }: Pick<ClaimRow, 'citations'>): string {
  return `(${citations.map(place).join('; ')})`
}

/** The bounds of an interval in words; large numbers are rounded to integers. */
export function between({ low, high }: Interval, unit: string): string {
  if (!high.isFinite()) return `more than ${number(low)} ${unit}`
  if (!low.isFinite()) return `less than ${number(high)} ${unit}`
  return `between ${number(low)} and ${number(high)} ${unit}`
}

/** A conflict in words, with what it is about: "China with ASEAN, trade value (growth), since 2013: different values …". */
export async function explained(reader: Reader, { claims, explanation }: Disagreement): Promise<string> {
  const [first] = claims as readonly ObservationRow[]
  if (!first) return explanation
  const said = await withRows(reader, claims, explanation)
  const { reporterId, partnerId, commodityId, measure, kind, periodLabel } = first
  const name = async (id: string) => (await entity(reader, id)).name
  const thing = [
    partnerId ? `${await name(reporterId)} with ${await name(partnerId)}` : await name(reporterId),
    `${inWords(measure)}${kind === 'LEVEL' ? '' : ` (${inWords(kind)})`}`,
    ...(commodityId ? [await name(commodityId)] : []),
    ...(periodLabel ? [periodLabel] : []),
  ]
  return `${thing.join(', ')}: ${said}`
}

/** An explanation in which sources that are tables are cited by row. */
async function withRows(reader: Reader, claims: readonly ClaimRow[], explanation: string): Promise<string> {
  const ids = new Set(claims.flatMap(({ citations }) => citations.map((citation) => citationOf(citation).source)))
  const sources = await Promise.all([...ids].map((id) => citedSource(reader, id)))
  const tables = sources.flatMap(({ id, isTable }) => (isTable ? [id.replace('source:', '')] : []))
  return tables.reduce((text, id) => text.replaceAll(`${id}, paragraph `, `${id}, row `), explanation)
}

/** `TRADE_VALUE` is "trade value". */
function inWords(constant: string): string {
  return constant.toLowerCase().replaceAll('_', ' ')
}

/** A computed number: large ones are rounded to integers, others to three digits. */
export function number(value: Decimal): string {
  return grouped(value.toFixed(value.abs().gte(1_000) ? 0 : 3))
}

function grouped(value: string): string {
  const [whole = '', decimals] = value.split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${decimals === undefined ? '' : `.${decimals}`}`
}

function place(citation: CitationText): string {
  const [source = '', paragraph] = citation.replace('source:', '').split('#')
  return paragraph ? `${source}, paragraph ${paragraph}` : source
}
