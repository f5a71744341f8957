import { useState } from 'react'
import { claimPath } from '../../pages/claim/claim.ts'
import type { Said } from '../../shared/graphql/fragments.ts'
import { BasisBadge } from '../evidence/basis-badge.tsx'
import { Citations } from '../evidence/citations.tsx'
import { PeriodSaid } from '../evidence/period-said.tsx'
import { ShortCitations } from '../evidence/short-citations.tsx'
import { useSpeech } from '../words/language.tsx'
import { claimSentence } from './claim-sentence.ts'

/** One claim; its evidence opens below it. */
export function ClaimItem({ claim }: { readonly claim: Said }) {
  const { words, name, link, either } = useSpeech()
  const [open, setOpen] = useState(false)
  const { sentence, value } = claimSentence(claim, words, name)
  const who = [claim.attributedTo && name(claim.attributedTo), either(claim.attribution, claim.attributionZh)]
    .filter(Boolean)
    .join(', ')
  return (
    <article className="claim">
      <p className="claim-sentence">
        <a href={link(claimPath(claim.id))}>{sentence}</a>
      </p>
      {value && <p className="claim-value">{value}</p>}
      <p className="claim-foot">
        <PeriodSaid period={claim.period} />
        <BasisBadge basis={claim.basis} />
        <button type="button" className="cited" aria-expanded={open} onClick={() => setOpen(!open)}>
          <ShortCitations citations={claim.citations} />
          <span className="visually-hidden">{words.evidence}</span>
        </button>
        {claim.disagreesWith && claim.disagreesWith.length > 0 && (
          <span className="disagrees">⚠ {words.disagrees(claim.disagreesWith.length)}</span>
        )}
      </p>
      {open && (
        <div className="claim-evidence">
          {who && <p>{words.saidBy(who)}</p>}
          {claim.__typename === 'Observation' && claim.formula && (
            <p>
              {words.formula}: {claim.formula}
            </p>
          )}
          {claim.note && (
            <p>
              {words.note}: {either(claim.note, claim.noteZh)}
            </p>
          )}
          <Citations citations={claim.citations} />
        </div>
      )}
    </article>
  )
}
