import type { Card, Said } from '../../shared/graphql/fragments.ts'
import type { Words } from '../words/english.ts'

interface Sentence {
  readonly sentence: string
  /** The number with its unit; null if the claim has no number. */
  readonly value: string | null
  /** The number as stated, where `value` is shorter; otherwise null. */
  readonly exact: string | null
}

/** A claim as a sentence in the page's language. */
export function claimSentence(claim: Said, words: Words, name: (entity: Card | null) => string): Sentence {
  if (claim.__typename === 'Statement') {
    const parts = [name(claim.subject), claim.predicate, claim.object && name(claim.object), claim.objectText]
    return { sentence: words.statement(claim) ?? parts.filter(Boolean).join(' – '), value: null, exact: null }
  }
  return {
    sentence: words.observation({
      reporter: name(claim.reporter),
      measure:
        claim.measure === 'PARTNER_SHARE' && claim.flow ? words.shareOf[claim.flow] : words.measures[claim.measure],
      kind: words.observationKinds[claim.kind],
      commodity: claim.commodity && name(claim.commodity),
      partner: claim.partner && name(claim.partner),
      direction: claim.measure.startsWith('FDI_') ? 'INVESTMENT' : (claim.flow ?? 'TRADE'),
      mode: claim.transportMode && words.claimPage.modes[claim.transportMode],
      channel: claim.channel && name(claim.channel),
    }),
    ...numberOf(claim, words),
  }
}

/** The number of an observation with its unit, rounded to three figures, and exactly where that is not the same. */
function numberOf(
  { comparator, value, unit }: Pick<Extract<Said, { value: unknown }>, 'comparator' | 'value' | 'unit'>,
  words: Words,
): Pick<Sentence, 'value' | 'exact'> {
  const [rounded, exact] = [words.amount(value, unit), words.exact(value, unit)]
  return {
    value: [words.comparators[comparator], rounded].filter(Boolean).join(' '),
    exact: rounded === exact ? null : exact,
  }
}
