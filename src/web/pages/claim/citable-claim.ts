import { claimSentence } from '../../explorer/answers/claim-sentence.ts'
import type { Speech } from '../../explorer/words/language.tsx'
import type { Citable } from '../cite/citable.ts'
import { type Claim, claimPath } from './claim.ts'

/** What a citation of a claim says: the sentence with its number and period, who says it, and where it stands. */
export function citableClaim(claim: Claim, { words, name, sourceTitle }: Speech): Citable {
  const { sentence, value } = claimSentence(claim, words, name)
  const period = words.period(claim.period)
  const [citation] = claim.citations
  const source = citation?.source
  const author = claim.attributedTo ? name(claim.attributedTo) : source?.publisher
  return {
    path: claimPath(claim.id),
    title: [sentence, value].filter(Boolean).join(words.colon) + (period && words.inBrackets(period)),
    authors: author ? [author] : [],
    issued: source?.publishedOn ?? null,
    source: source
      ? [sourceTitle(source), citation.paragraph !== null && words.paragraph(citation.paragraph, source.isTable)]
          .filter(Boolean)
          .join(', ')
      : null,
  }
}
