import { claimSentence } from '../../explorer/answers/claim-sentence.ts'
import type { Speech } from '../../explorer/words/language.tsx'
import type { Conflict } from './conflict.ts'
import { pointOf, type Side, sidesOf } from './sides.ts'

type Telling = Pick<Speech, 'words' | 'name'>

/** A disagreement as a title: whose numbers or members it is about, and in what way the sources disagree. */
export function conflictTitle({ about, reason }: Conflict, { words, name }: Telling): string {
  return words.conflictPage.title(name(about), words.reasons[reason])
}

/** A disagreement as one plain sentence, with rounded numbers. */
export function conflictSentence(conflict: Conflict, { words, name }: Telling): string {
  const { reason, about, claims, memberships } = conflict
  const [first, second] = claims.map((claim) => ({
    ...claimSentence(claim, words, name),
    period: words.period(claim.period),
    claim,
  }))
  const flow = first?.claim.__typename === 'Observation' ? first.claim.flow : null
  const partner = first?.claim.__typename === 'Observation' ? first.claim.partner : null
  const [one, other] = memberships
  return words.conflictPage.sentences[reason]({
    about: name(about),
    amounts: sidesOf(conflict).map((side) => sideAmount(side, words)),
    implied: conflict.sides.some((side) => side.implied),
    first: first?.sentence ?? '',
    second: second?.sentence ?? '',
    period: first?.period ?? '',
    flow: flow ?? 'TRADE',
    partner: partner ? name(partner) : '',
    days: claims.map(({ citations }) => citations[0]?.source?.publishedOn ?? ''),
    members: [...new Set(memberships.map(({ member }) => name(member)))],
    one: one ? { of: name(one.of), holds: one.holds } : null,
    other: other ? { of: name(other.of), holds: other.holds } : null,
  })
}

/** What a side makes of the number: as its claim states it, or rounded where it is worked out. */
export function sideAmount(side: Side, words: Speech['words']): string {
  const [claim] = side.claims
  if (!side.implied && claim?.__typename === 'Observation')
    return words.compared(words.comparators[claim.comparator], words.amount(claim.value, claim.unit))
  const { low, high } = side
  const said = (bound: number) => words.amount(String(bound), side.unit)
  if (low === null || high === null)
    return words.conflictPage.open(low === null ? null : said(low), high === null ? null : said(high))
  if (low === high) return said(low)
  const isNarrow = said(low) === said(high) || (high - low) / Math.abs(pointOf(side)) < 0.02
  return isNarrow
    ? words.conflictPage.around(said(Number(pointOf(side).toPrecision(3))))
    : words.conflictPage.between(said(low), said(high))
}
