import { explainedBut, gapOf, near } from '../gap.ts'
import type { Report } from '../report.ts'
import { amountInWords, type Judge } from './reason.ts'

/**
 * One number is twice the other: a total counted together with its parts, or rows that are there twice. It fits if it is so to one part in a
 * thousand, or if a reconciled set bears out the lower one.
 */
export const countedTwice: Judge = (pair) => {
  const { exported, imported, reconciled } = pair
  const gap = gapOf(pair)
  const [lower, higher] = gap > 0 ? [exported, imported] : [imported, exported]
  if (lower.amount <= 0 || !near(higher.amount, 2 * lower.amount, 0.01)) return null
  const isDouble = isExact(lower) && isExact(higher) && near(higher.amount, 2 * lower.amount, 0.001)
  const borneOut = reconciled !== null && near(reconciled.amount, lower.amount, 0.02)
  const also = borneOut
    ? `, and ${reconciled.dataset ?? 'a reconciled set'} has ${amountInWords(reconciled.amount)} ${reconciled.unit}`
    : ''
  return {
    reason: 'COUNTED_TWICE',
    fit: isDouble || borneOut ? 'FITS' : 'POSSIBLE',
    explains: explainedBut(higher.amount - 2 * lower.amount, gap),
    factor: 2,
    because: `The ${higher === imported ? "importer's" : "exporter's"} number is ${isDouble ? '' : 'about '}twice the other, as if it were counted twice${also}`,
  }
}

/** True of a number that is told to four digits or more: 1 and 2 are twice each other by chance. */
function isExact({ amount, low, high }: Report): boolean {
  return amount >= 1_000 && high - low <= amount / 1_000
}
