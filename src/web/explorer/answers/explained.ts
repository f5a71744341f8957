import type { Card, Said } from '../../shared/graphql/fragments.ts'
import type { ConflictGroup } from '../questions/conflicts.ts'
import type { Explained, Words } from '../words/english.ts'
import { claimSentence } from './claim-sentence.ts'

type Group = Pick<ConflictGroup, 'reason' | 'explanation' | 'claims' | 'memberships'>

/** A disagreement with the texts and citations of its claims, as input for the sentence in the page's language. */
export function explained(
  { reason, explanation, claims, memberships }: Group,
  words: Words,
  name: (entity: Card | null) => string,
): Explained {
  const [first] = claims
  return {
    reason,
    explanation,
    about: first
      ? [claimSentence(first, words, name).sentence, words.period(first.period)].filter(Boolean).join(' ')
      : '',
    figures: claims.map((claim) => {
      const { sentence, value } = claimSentence(claim, words, name)
      return `${value ?? sentence}${where(claim, words)}`
    }),
    withGrowth: claims.length > 2,
    memberships: memberships.map((each) => ({
      ...each,
      member: name(each.member),
      of: name(each.of),
      where: where(each, words),
    })),
  }
}

function where({ citations }: Pick<Said, 'citations'>, words: Words): string {
  const [citation] = citations
  if (!citation?.source) return ''
  const source = citation.source.id.replace(/^source:/, '')
  return ` (${[source, citation.paragraph !== null && words.paragraph(citation.paragraph)].filter(Boolean).join(', ')})`
}
