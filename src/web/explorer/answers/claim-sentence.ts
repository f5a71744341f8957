import type { Card, Said } from '../../shared/graphql/fragments.ts'
import type { Words } from '../words/english.ts'

interface Sentence {
  readonly sentence: string
  /** The number with its unit; null if the claim has no number. */
  readonly value: string | null
}

/** A claim as a sentence in the page's language. */
export function claimSentence(claim: Said, words: Words, name: (entity: Card | null) => string): Sentence {
  if (claim.__typename === 'Statement') {
    const parts = [name(claim.subject), claim.predicate, claim.object && name(claim.object), claim.objectText]
    return { sentence: words.statement(claim) ?? parts.filter(Boolean).join(' – '), value: null }
  }
  const kind = words.observationKinds[claim.kind]
  const what =
    claim.measure === 'PARTNER_SHARE' && claim.flow ? words.shareOf[claim.flow] : words.measures[claim.measure]
  const measure = [what, kind && `(${kind})`].filter(Boolean).join(' ')
  const partner = claim.partner && words.withPartner(name(claim.partner))
  const commodity = claim.commodity && words.ofCommodity(name(claim.commodity))
  return {
    sentence: `${name(claim.reporter)}: ${[measure, commodity, partner].filter(Boolean).join(' ')}`,
    value: [words.comparators[claim.comparator], grouped(claim.value), words.unit(claim.unit)]
      .filter(Boolean)
      .join(' '),
  }
}

/** A decimal as stated, with thousands separators, except for years. */
function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.')
  const apart = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ' ') : whole
  return fraction === undefined ? apart : `${apart}.${fraction}`
}
