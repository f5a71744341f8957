import { claimSentence } from '../explorer/answers/claim-sentence.ts'
import { BasisBadge } from '../explorer/evidence/basis-badge.tsx'
import { PeriodSaid } from '../explorer/evidence/period-said.tsx'
import { ShortCitations } from '../explorer/evidence/short-citations.tsx'
import { useSpeech } from '../explorer/words/language.tsx'
import type { Said } from '../shared/graphql/fragments.ts'

/** A claim as it would read. It has no page yet, so that nothing leads there. */
export function ClaimToBe({ claim }: { readonly claim: Said }) {
  const { words, name } = useSpeech()
  const { sentence, value, exact } = claimSentence(claim, words, name)
  return (
    <article className="claim">
      <p className="claim-sentence">{sentence}</p>
      {value && (
        <p className="claim-value">
          {value} {exact && <span className="claim-exact">{exact}</span>}
        </p>
      )}
      <p className="claim-foot">
        <PeriodSaid period={claim.period} />
        <BasisBadge basis={claim.basis} />
        <ShortCitations citations={claim.citations} />
      </p>
    </article>
  )
}
