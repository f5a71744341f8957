import type { Around } from '../around.ts'
import { stateOf } from '../gap.ts'
import type { Pair } from '../paired.ts'
import { classification } from './classification.ts'
import { countedTwice } from './counted-twice.ts'
import { estimate } from './estimate.ts'
import { oneSided } from './one-sided.ts'
import { period } from './period.ts'
import { reExports } from './re-exports.ts'
import type { BothSides, Judge, Reason } from './reason.ts'
import { unit } from './unit.ts'
import { unspecified } from './unspecified.ts'
import { valuation } from './valuation.ts'

/** Those that say most come first. */
const judges: readonly Judge[] = [
  unit,
  countedTwice,
  classification,
  period,
  reExports,
  valuation,
  estimate,
  unspecified,
]

/**
 * The reasons why the two sides of a pair may differ: those that fit first, then those that explain most. None where they agree, and none
 * where nothing is known that would explain it.
 */
export function reasonsOf(pair: Pair, around: Around): readonly Reason[] {
  const state = stateOf(pair)
  if (state === 'AGREES') return []
  if (state === 'ONE_SIDED') return [oneSided(pair, around)]
  const found = judges.flatMap((judge) => judge(pair as BothSides, around) ?? [])
  // Carriage may be any part of a gap of that size: where something else bears it out, it is no more than possible.
  const sharper = found.some(({ reason, fit }) => fit === 'FITS' && reason !== 'VALUATION')
  const judged = found.map(
    (each): Reason => (sharper && each.reason === 'VALUATION' ? { ...each, fit: 'POSSIBLE' } : each),
  )
  return judged.toSorted(
    (one, other) =>
      Number(other.fit === 'FITS') - Number(one.fit === 'FITS') || (other.explains ?? -1) - (one.explains ?? -1),
  )
}
