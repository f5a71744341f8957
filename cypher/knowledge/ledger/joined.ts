import { type BasisName, bases } from '../evidence/basis.ts'
import { type Citation, citationText } from '../evidence/citation.ts'

/** What rests on something: a fact, or what somebody says of one. */
export interface Cited {
  readonly basis: BasisName
  readonly citations: readonly Citation[]
}

/** The stronger of two bases. */
export function stronger(one: BasisName, other: BasisName): BasisName {
  return bases.indexOf(one) <= bases.indexOf(other) ? one : other
}

/** The citations of both, each once: first of the one with the stronger basis. */
export function joinedCitations(known: Cited, added: Cited): readonly Citation[] {
  const first = stronger(known.basis, added.basis) === known.basis ? known : added
  const second = first === known ? added : known
  const seen = new Map([...first.citations, ...second.citations].map((each) => [citationText(each), each]))
  return [...seen.values()]
}

/** Each text once, in the order in which they come first. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
