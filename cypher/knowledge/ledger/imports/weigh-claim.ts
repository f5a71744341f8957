import type { Evidence } from '../acts/checked.ts'
import { assertion, type CheckedClaim, claimsAlike } from '../acts/checked-claim.ts'
import type { FactReader } from '../fact-reader.ts'
import { type Alike, told, withKinship } from './alikes.ts'
import type { Release } from './release.ts'
import type { Weighed } from './verdict.ts'

/** How a claim of the graph stands to one that speaks of the same. */
export interface Compared {
  /** True if both say the same. */
  readonly same: (alike: Alike) => boolean
  /** True if they can't both be right. */
  readonly contradicts: (alike: Alike) => boolean
  /** What a claim says, in words. */
  readonly words: (alike: Alike) => string
  /** The field that says it. */
  readonly field: string
}

/** Weighs a claim against those of the graph that speak of the same. */
export async function weighClaim(
  read: FactReader,
  checked: CheckedClaim,
  { rests, release, compared }: { rests: Evidence; release: Release; compared: Compared },
): Promise<Weighed> {
  const { same, contradicts, words, field } = compared
  const alikes = await withKinship(read, await claimsAlike(read, checked), release)
  const of = (kinship: Alike['kinship'], wanted: (alike: Alike) => boolean) =>
    alikes.filter((alike) => alike.kinship === kinship && wanted(alike))
  const nothing = { changes: [], retires: [] }
  const { changes } = assertion(checked, rests)

  const repeated = of('THIS', same)
  if (repeated.length > 0)
    return { ...nothing, verdict: 'SAME', ...message('The same source says so already', repeated) }
  const later = of('LATER', () => true)
  if (later.length > 0) {
    const verdict = later.some(contradicts) ? 'CONFLICTS' : 'SAME'
    return { ...nothing, verdict, field, ...message('A later release of this data set is there', later) }
  }
  const recited = of('EARLIER', same)
  // A release that says the same and more, such as two spells of a membership, is superseded line by line.
  const superseded = recited.length > 0 ? [] : of('EARLIER', () => true)
  const retires = [...superseded, ...recited].map(({ id }) => id)
  if (superseded.length > 0)
    return { changes, retires, verdict: 'SUPERSEDES', field, ...message('An earlier release differs', superseded) }
  const conflicting = alikes.filter(
    (alike) => (alike.kinship === 'OTHER' || alike.kinship === 'THIS') && contradicts(alike),
  )
  if (conflicting.length > 0)
    return { changes, retires, verdict: 'CONFLICTS', field, ...message('Another value is there', conflicting) }
  if (recited.length > 0)
    return { changes, retires, verdict: 'SAME', ...message('An earlier release of this data set says so', recited) }
  const confirmed = of('OTHER', same)
  if (confirmed.length > 0)
    return { changes, retires, verdict: 'SAME', ...message('Another source says so', confirmed) }
  const near = of('OTHER', () => true)
  return near.length === 0
    ? { changes, retires, verdict: 'NEW' }
    : { changes, retires, verdict: 'NEW', ...message('It agrees with what is there', near) }

  function message(begin: string, others: readonly Alike[]) {
    const { others: ids, words: said } = told(others, words)
    return { others: ids, message: `${begin}: ${said}` }
  }
}
