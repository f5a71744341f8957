import { claimSentence } from '../../../explorer/answers/claim-sentence.ts'
import { BasisBadge } from '../../../explorer/evidence/basis-badge.tsx'
import { useSpeech } from '../../../explorer/words/language.tsx'
import type { Said } from '../../../shared/graphql/fragments.ts'
import { claimPath } from '../../claim/claim.ts'

/** A claim as a figure: its number, what it is, its period, and how sure it is. */
export function ClaimFigure({ claim }: { readonly claim: Said }) {
  const { words, name, link } = useSpeech()
  const { sentence, value, exact } = claimSentence(claim, words, name)
  const who = [claim.attributedTo && name(claim.attributedTo), claim.attribution].filter(Boolean).join(', ')
  return (
    <div className="scene-claim">
      {value && (
        <p className="claim-figure">
          {value} {exact && <span className="claim-exact">{exact}</span>}
        </p>
      )}
      <p className={value ? 'scene-sentence' : 'scene-sentence scene-sentence-alone'}>
        <a href={link(claimPath(claim.id))}>{sentence}</a>
      </p>
      <p className="faint">
        {claim.period && (
          <>
            {words.period(claim.period)}
            {claim.period.ambiguity && <span lang="en"> ({claim.period.ambiguity})</span>}
            {' · '}
          </>
        )}
        {who && `${words.saidBy(who)} · `}
        <BasisBadge basis={claim.basis} />
        {claim.disagreesWith && claim.disagreesWith.length > 0 && (
          <span className="disagrees"> ⚠ {words.disagrees(claim.disagreesWith.length)}</span>
        )}
      </p>
    </div>
  )
}
