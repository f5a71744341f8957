import { daysIn, daysInCommon, yearsLater } from '../days.ts'
import { explainedBut, gapOf, near } from '../gap.ts'
import type { Report } from '../report.ts'
import { amountInWords, type BothSides, type Judge, type Reason } from './reason.ts'

/** How close numbers of two periods must be to be taken for one. */
const close = 0.01

/**
 * The sides count other times: their years begin on other days, or one books goods a year later. It fits if the numbers of the years concerned
 * come out when they are mixed by days, or if two years in a row are each other's.
 */
export const period: Judge = (pair) =>
  pair.exported.start === pair.imported.start && pair.exported.end === pair.imported.end
    ? yearsApart(pair)
    : otherYear(pair)

function otherYear(pair: BothSides): Reason {
  const { exported, imported, series } = pair
  const gap = gapOf(pair)
  const periods = `The exporter's number is of ${spanOf(exported)}, the importer's of ${spanOf(imported)}`
  for (const [one, others] of [
    [imported, series.exports],
    [exported, series.imports],
  ] as const) {
    const mixed = mixedFor(one, others)
    if (mixed === null || !near(mixed, one.amount, 0.03)) continue
    return {
      reason: 'PERIOD',
      fit: 'FITS',
      explains: explainedBut(one.amount - mixed, gap),
      because: `${periods}; what the other side reports for both years, by days, makes ${amountInWords(mixed)} ${one.unit}`,
    }
  }
  return { reason: 'PERIOD', fit: 'POSSIBLE', explains: null, because: periods }
}

/** What the numbers of two years make for a year that lies in both, by days; null where they don't cover it. */
function mixedFor(one: Report, others: readonly Report[]): number | null {
  const parts = others.map((other) => ({ days: daysInCommon(one, other), of: daysIn(other), amount: other.amount }))
  const touching = parts.filter(({ days, of }) => days > 0 && days < of)
  const covered = touching.reduce((sum, { days }) => sum + days, 0)
  if (touching.length !== 2 || covered !== daysIn(one)) return null
  return touching.reduce((sum, { days, of, amount }) => sum + (amount * days) / of, 0)
}

function yearsApart(pair: BothSides): Reason | null {
  const { exported, imported, series } = pair
  const gap = gapOf(pair)
  const found = [1, -1].flatMap((later) => {
    // The importer books in this year what the exporter had the year before, or after.
    const counterpart = inYear(series.exports, exported, -later)
    if (counterpart === undefined || !near(counterpart, imported.amount, close)) return []
    if (Math.abs(imported.amount - counterpart) > Math.abs(gap) / 4) return []
    const next = inYear(series.imports, imported, later)
    const last = inYear(series.imports, imported, -later)
    const ofLast = inYear(series.exports, exported, -2 * later)
    const again =
      (next !== undefined && near(next, exported.amount, close)) ||
      (last !== undefined && ofLast !== undefined && near(last, ofLast, close))
    return [{ later, counterpart, again }]
  })
  const best = found.find(({ again }) => again) ?? found[0]
  if (!best) return null
  const { later, counterpart, again } = best
  const alone = `The importer's number is near to the exporter's of the year ${later > 0 ? 'before' : 'after'}, ${amountInWords(counterpart)} ${exported.unit}`
  return {
    reason: 'PERIOD',
    fit: again ? 'FITS' : 'POSSIBLE',
    explains: explainedBut(imported.amount - counterpart, gap),
    because: again ? `${alone}, and so it is in the year beside it` : alone,
  }
}

function inYear(reports: readonly Report[], { start, end }: Report, later: number): number | undefined {
  const there = yearsLater({ start, end }, later)
  return reports.find((report) => report.start === there.start && report.end === there.end)?.amount
}

const spanOf = ({ start, end }: Report): string => `${start} to ${end}`
