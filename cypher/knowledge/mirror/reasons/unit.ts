import { explainedBut, gapOf, near } from '../gap.ts'
import type { Judge, Reason } from './reason.ts'

interface Factor {
  readonly factor: number
  readonly words: string
}

const multiples: readonly Factor[] = [
  { factor: 1_000, words: 'thousands are taken for ones' },
  { factor: 1_000_000, words: 'millions are taken for ones' },
]

const weights: readonly Factor[] = [
  { factor: 1 / 0.45359237, words: 'pounds are taken for kilograms' },
  { factor: 1 / 0.90718474, words: 'short tons are taken for tonnes' },
]

/**
 * One side is in another unit than it says: a thousandth, a millionth, pounds, short tons. It fits if the numbers differ by that very factor;
 * near to a thousand or a million, where CIF or rounding may come on top, it is possible.
 */
export const unit: Judge = (pair) => {
  const { exported, imported } = pair
  if (exported.amount <= 0 || imported.amount <= 0) return null
  const ratio = Math.max(imported.amount / exported.amount, exported.amount / imported.amount)
  for (const { factor, words } of exported.measured === 'QUANTITY' ? [...multiples, ...weights] : multiples) {
    const left = ratio / factor
    const exactly = near(left, 1, factor > 100 ? 0.01 : 0.002)
    if (!exactly && !(factor > 100 && left > 0.8 && left < 1.25)) continue
    const [lower, higher] = [exported.amount, imported.amount].sort((one, other) => one - other) as [number, number]
    return reasonOf({ factor, words }, exactly, explainedBut(higher / factor - lower, gapOf(pair)))
  }
  return null
}

function reasonOf({ factor, words }: Factor, exactly: boolean, explains: number): Reason {
  const times = factor.toLocaleString('en-US', { maximumFractionDigits: 4 })
  return {
    reason: 'UNIT',
    fit: exactly ? 'FITS' : 'POSSIBLE',
    explains,
    factor,
    because: `One number is ${exactly ? '' : 'about '}${times} times the other, as if ${words}`,
  }
}
