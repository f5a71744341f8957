import type { BasisName } from '../evidence/basis.ts'
import type { Citation } from '../evidence/citation.ts'
import type { Properties } from '../ledger/state.ts'
import { decimalKey } from './decimal-key.ts'
import { topicOf } from './topic.ts'

/** A claim, as far as the properties below are made of it. */
export interface Claimed {
  readonly id: string
  readonly basis: BasisName
  /** The strongest first. */
  readonly citations: readonly Citation[]
  readonly claimKind: 'STATEMENT' | 'OBSERVATION'
  readonly properties: Properties
}

/** The properties of a claim that follow from the others. Whoever writes a claim writes them with it. */
export interface DerivedOfClaim {
  /** Where it stands in lists: what is stated by source and paragraph, then what is derived, then what open data sets have. */
  readonly sortKey: string
  /** The number as a text that sorts as the number does; undefined where it has none. */
  readonly valueKey: string | undefined
  /** What it speaks of, without what it says of it: claims of one topic agree or contradict each other. */
  readonly topic: string
}

/** As many digits as a row of a file may have. */
const digits = 8

/** @throws {RangeError} where the value is a text and no decimal number */
export function derivedOfClaim({ id, basis, citations: [first], claimKind, properties }: Claimed): DerivedOfClaim {
  const { value } = properties
  return {
    topic: topicOf(claimKind, properties),
    valueKey: typeof value === 'string' ? decimalKey(value) : undefined,
    sortKey:
      basis === 'STATED'
        ? `1\t${first?.source}\t${String(first?.paragraph ?? 0).padStart(digits, '0')}\t${id}`
        : `${basis === 'DERIVED' ? 2 : 3}\t${id}`,
  }
}
