import { apart, intervalOf } from '../../conflicts/interval.ts'
import { decimalKey } from '../../derived/decimal-key.ts'
import { checkedObservation } from '../acts/assert-observation.ts'
import type { Evidence } from '../acts/checked.ts'
import type { FactReader } from '../fact-reader.ts'
import type { Alike } from './alikes.ts'
import type { ImportFact } from './import-fact.ts'
import type { Release } from './release.ts'
import type { Weighed } from './verdict.ts'
import { weighClaim } from './weigh-claim.ts'

type Input = Extract<ImportFact, { kind: 'OBSERVATION' }>['input']

/**
 * Weighs a number against those of the same series and time. Of another source a number that rounding explains is no contradiction; of the same
 * data set any other number is a revision.
 * @throws {Refused} naming the field that is wrong
 */
export async function weighObservation(
  read: FactReader,
  input: Input,
  rests: Evidence,
  release: Release,
): Promise<Weighed> {
  const checked = await checkedObservation(read, input)
  const own = { value: String(checked.content.value), comparator: input.comparator ?? 'EQUAL' }
  const key = decimalKey(own.value)
  const interval = intervalOf(own)
  const same = ({ value, comparator }: Alike) => decimalKey(value ?? '0') === key && comparator === own.comparator
  const contradicts = (alike: Alike) => {
    if (alike.kinship !== 'OTHER') return !same(alike)
    return apart(interval, intervalOf({ value: alike.value ?? '0', comparator: alike.comparator ?? 'EQUAL' }))
  }
  const words = ({ value, comparator }: Alike) =>
    comparator === null || comparator === 'EQUAL'
      ? `${value}`
      : `${comparator.toLowerCase().replace('_', ' ')} ${value}`
  return weighClaim(read, checked, { rests, release, compared: { same, contradicts, words, field: 'value' } })
}
