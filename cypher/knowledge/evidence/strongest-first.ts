import { type BasisName, bases } from './basis.ts'
import { type Citation, citationText } from './citation.ts'

/**
 * Each citation once, what a reader can check in a document before what is in an open data set, and that before the rest.
 * @param basisOf what the facts of a source rest on
 */
export function strongestFirst(
  citations: readonly Citation[],
  basisOf: (source: string) => BasisName,
): readonly Citation[] {
  const strength = ({ source }: Citation) => bases.indexOf(basisOf(source))
  const distinct = [...new Map(citations.map((citation) => [citationText(citation), citation])).values()]
  return distinct.length < 2 ? distinct : distinct.sort((one, other) => strength(one) - strength(other))
}
