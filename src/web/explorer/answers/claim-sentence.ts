import type { Card, Said } from '../../shared/graphql/fragments.ts'
import type { Words } from '../words/english.ts'

/** What the sentence of a number is made of. */
type Observation = Pick<
  Extract<Said, { measure: unknown }>,
  | '__typename'
  | 'measure'
  | 'kind'
  | 'value'
  | 'unit'
  | 'comparator'
  | 'flow'
  | 'transportMode'
  | 'objectText'
  | 'reporter'
  | 'partner'
  | 'commodity'
  | 'channel'
>

/** What the sentence of a claim is made of: all that is told of it, or less. */
export type Sayable =
  | Observation
  | Pick<
      Extract<Said, { predicate: unknown }>,
      '__typename' | 'sentence' | 'sentenceZh' | 'predicate' | 'objectText' | 'subject' | 'object'
    >

interface Sentence {
  readonly sentence: string
  /** The number with its unit; null if the claim has no number. */
  readonly value: string | null
  /** The number as stated, where `value` is shorter; otherwise null. */
  readonly exact: string | null
}

/** A claim as a sentence in the page's language. */
export function claimSentence(claim: Sayable, words: Words, name: (entity: Card | null) => string): Sentence {
  if (claim.__typename === 'Statement') {
    const parts = [name(claim.subject), claim.predicate, claim.object && name(claim.object), claim.objectText]
    return { sentence: words.statement(claim) ?? parts.filter(Boolean).join(' – '), value: null, exact: null }
  }
  return { sentence: `${name(claim.reporter)}${words.colon}${observed(claim, words, name)}`, ...numberOf(claim, words) }
}

/** What an observation measures, of what, with whom and how. */
function observed(claim: Observation, words: Words, name: (entity: Card | null) => string): string {
  const within = (entity: Card | null) => entity && words.within(name(entity), entity.kind)
  return words.observed({
    measure: claim.measure,
    kind: claim.kind,
    flow: claim.flow,
    commodity: within(claim.commodity),
    partner: within(claim.partner) ?? (claim.objectText === 'world' ? words.world : claim.objectText),
    direction: claim.measure.startsWith('FDI_') ? 'INVESTMENT' : (claim.flow ?? 'TRADE'),
    mode: claim.transportMode && words.claimPage.modes[claim.transportMode],
    channel: within(claim.channel),
  })
}

/** The number of an observation with its unit, rounded to three figures, and exactly where that is not the same. */
function numberOf({ comparator, value, unit }: Observation, words: Words): Pick<Sentence, 'value' | 'exact'> {
  const exact = words.exact(value, unit)
  // A share that is rounded to nothing is something nevertheless.
  if (comparator === 'ABOUT' && Number(value) === 0)
    return { value: words.compared(words.comparators.LESS_THAN, words.amount('0.5', unit)), exact }
  const rounded = words.amount(value, unit)
  return {
    value: words.compared(words.comparators[comparator], rounded),
    exact: rounded === exact ? null : exact,
  }
}
