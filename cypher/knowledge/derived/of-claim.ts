import type { BasisName } from '../evidence/basis.ts'
import type { Citation } from '../evidence/citation.ts'
import { decimalKey } from './decimal-key.ts'

/** A claim, as far as the properties below are made of it. */
export interface Claimed {
  readonly id: string
  readonly basis: BasisName
  /** The strongest first. */
  readonly citations: readonly Citation[]
  /** The number of an observation. */
  readonly value?: unknown
}

/** The properties of a claim that follow from the others. Whoever writes a claim writes them with it. */
export interface DerivedOfClaim {
  /** Where it stands in lists: what is stated by source and paragraph, then what is derived, then what open data sets have. */
  readonly sortKey: string
  /** The number as a text that sorts as the number does; undefined where it has none. */
  readonly valueKey: string | undefined
}

/** @throws {RangeError} where the value is a text and no decimal number */
export function derivedOfClaim({ id, basis, citations: [first], value }: Claimed): DerivedOfClaim {
  return {
    valueKey: typeof value === 'string' ? decimalKey(value) : undefined,
    sortKey:
      basis === 'STATED'
        ? `1\t${first?.source}\t${String(first?.paragraph ?? 0).padStart(4, '0')}\t${id}`
        : `${basis === 'DERIVED' ? 2 : 3}\t${id}`,
  }
}
