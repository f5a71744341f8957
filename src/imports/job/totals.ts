import { Decimal } from 'decimal.js'
import type { ImportFact, ImportRow } from '../../../cypher/knowledge/ledger/imports/import-fact.ts'
import type { RowVerdict } from '../../../schema/imports/workspaces.ts'
import type { ChunkRow } from '../workspaces/chunk.ts'
import type { TradeColumns } from '../workspaces/trade-columns.ts'

/** Sums must not lose a digit: values have up to 60. */
const Exact = Decimal.clone({ precision: 80, toExpNeg: -100, toExpPos: 100 })

type Observation = Extract<ImportFact, { readonly kind: 'OBSERVATION' }>

/** What is summed: all goods of one flow between two countries in one year. */
interface Sum {
  readonly first: ChunkRow
  readonly like: Observation
  readonly year: string
  sum: Decimal
  rows: number
  estimates: number
  /** The row of all goods, where the file has one: it is the total, and nothing is summed. */
  whole: ChunkRow | undefined
  /** How many digits the codes of its goods have; 0 once they differ: a sum would count some goods twice. */
  digits: number | undefined
}

/**
 * The totals of the rows of a job by measure, reporter, partner, year and unit. Where the file itself has the row of all goods, that is the
 * total; where its codes are of several levels, there is none. Rows that are no trade are not among them.
 * @param verdicts of the rows that count
 * @returns the totals in one order, and how many could not be made
 */
export async function totalsOf(
  rows: AsyncIterable<ChunkRow>,
  verdicts: readonly RowVerdict[],
  fileName: string,
): Promise<{ readonly rows: readonly ImportRow[]; readonly untotalled: number }> {
  const sums = new Map<string, Sum>()
  for await (const row of rows) if (verdicts.includes(row.verdict)) add(sums, row)
  const inOrder = [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum)
  const made = inOrder.filter(({ whole, digits }) => whole !== undefined || digits !== 0)
  return {
    rows: made.map((sum) =>
      sum.whole ? { number: sum.whole.number, facts: sum.whole.facts } : totalOf(sum, fileName),
    ),
    untotalled: inOrder.length - made.length,
  }
}

function add(sums: Map<string, Sum>, row: ChunkRow): void {
  const { trade, facts } = row
  const year = trade && yearOf(trade)
  const like = facts.find(
    (fact): fact is Observation => fact.kind === 'OBSERVATION' && fact.input.measure === trade?.measure,
  )
  if (!trade || !year || !like || trade.valueText === null) return
  const key = [trade.measure, trade.reporter, trade.partner, year, trade.unit, trade.valuation].join('\t')
  const known = sums.get(key)
  const sum = known ?? {
    first: row,
    like,
    year,
    sum: new Exact(0),
    rows: 0,
    estimates: 0,
    whole: undefined,
    digits: undefined,
  }
  if (!known) sums.set(key, sum)
  if (trade.commodity === null) {
    // Of two rows of all goods neither is the total of the other.
    if (sum.whole) sum.digits = 0
    sum.whole = sum.whole ? undefined : row
    return
  }
  const digits = (trade.commodityCode ?? trade.commodity.split(':')[1] ?? '').replaceAll(/\D/g, '').length
  sum.digits = sum.digits === undefined || sum.digits === digits ? digits : 0
  sum.sum = sum.sum.plus(trade.valueText)
  sum.rows += 1
  if (trade.isEstimate) sum.estimates += 1
}

function totalOf({ first, like, year, sum, rows, estimates }: Sum, fileName: string): ImportRow {
  const { commodity: _, note: __, ...rest } = like.input
  const estimated = estimates > 0 ? ` ${estimates} of them are estimates.` : ''
  const note = `Sum of ${rows} rows of ${fileName}, the first of them row ${first.number}; all goods that these rows tell of.${estimated}`
  return {
    number: first.number,
    isDerived: true,
    facts: [
      { kind: 'OBSERVATION', input: { ...rest, value: sum.toFixed(), period: { start: year, end: year }, note } },
    ],
  }
}

/** The year of a row: of a whole one, or of a part such as a month, which is summed with the others of it. */
function yearOf({ periodStart, periodEnd }: TradeColumns): string | null {
  const year = periodStart?.slice(0, 4)
  return year && periodEnd?.startsWith(year) ? year : null
}
