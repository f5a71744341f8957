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
  const { words, name, link, either, sourceTitle, language } = useSpeech()
  const [open, setOpen] = useState(false)
  const { sentence, value } = claimSentence(claim, words, name)
  const { basis, citations } = claim
  const quoted = [claim.attributedTo && name(claim.attributedTo), either(claim.attribution, claim.attributionZh)]
    .filter(Boolean)
    .join(language === 'zh' ? '，' : ', ')
  // A source that quotes nobody speaks for itself; nobody says what is computed.
  const itself = basis === 'DERIVED' ? null : citations[0]?.source
  const who = quoted || (itself && sourceTitle(itself))
  return (
    <article className="claim">
      <p className="claim-sentence">
        <a href={link(claimPath(claim.id))}>{sentence}</a>
      </p>
      {value && <p className="claim-value">{value}</p>}
      <p className="claim-foot">
        {who && <span className="claim-speaker">{words.saidBy(who)}</span>}
        <PeriodSaid period={claim.period} />
        <BasisBadge basis={basis} />
        <button type="button" className="cited" aria-expanded={open} onClick={() => setOpen(!open)}>
          <ShortCitations citations={citations} />
          <span className="visually-hidden">{words.evidence}</span>
        </button>
        {claim.disagreesWith && claim.disagreesWith.length > 0 && (
          <span className="disagrees">⚠ {words.disagrees(claim.disagreesWith.length)}</span>
        )}
      </p>
      {open && (
        <div className="claim-evidence">
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
          <Citations citations={citations} />
        </div>
      )}
    </article>
  )
}
