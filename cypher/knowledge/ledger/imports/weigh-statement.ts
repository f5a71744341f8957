import { checkedStatement } from '../acts/assert-statement.ts'
import type { Evidence } from '../acts/checked.ts'
import type { FactReader } from '../fact-reader.ts'
import type { Alike } from './alikes.ts'
import type { ImportFact } from './import-fact.ts'
import type { Release } from './release.ts'
import type { Weighed } from './verdict.ts'
import { weighClaim } from './weigh-claim.ts'

type Input = Extract<ImportFact, { kind: 'STATEMENT' }>['input']

/**
 * Weighs a statement against those that say the same of the same subject: they differ in the days from and until which it holds.
 * @throws {Refused} naming the field that is wrong
 */
export async function weighStatement(
  read: FactReader,
  input: Input,
  rests: Evidence,
  release: Release,
): Promise<Weighed> {
  const checked = await checkedStatement(read, input)
  const [since, until] = [input.since ?? null, input.until ?? null]
  const same = (alike: Alike) => alike.since === since && alike.until === until
  // One source may tell of two spells of one membership.
  const contradicts = (alike: Alike) =>
    alike.kinship !== 'THIS' && (differ(alike.since, since) || differ(alike.until, until))
  const words = (alike: Alike) => [alike.since ?? 'no start', alike.until ?? 'no end'].join(' – ')
  const field = since === null ? 'until' : 'since'
  return weighClaim(read, checked, { rests, release, compared: { same, contradicts, words, field } })
}

/** A day that only one of the two knows is no contradiction, and a year is none of a day in it. */
function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && !one.startsWith(other) && !other.startsWith(one)
}
