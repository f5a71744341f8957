import { ClaimItem } from '../../explorer/answers/claim-item.tsx'
import { claimSentence } from '../../explorer/answers/claim-sentence.ts'
import { BasisBadge } from '../../explorer/evidence/basis-badge.tsx'
import { Citations } from '../../explorer/evidence/citations.tsx'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Page } from '../page.ts'
import { claimCalled, claimPath, keyOf } from './claim.ts'

type Data = NonNullable<Awaited<ReturnType<typeof claimCalled>>>

/** The page of one claim: the sentence, who says it, how sure it is, and what contradicts it. */
export const claimPage: Page<Data> = {
  async load(ask, key) {
    const claim = await claimCalled(ask, key)
    if (!claim) return null
    return keyOf(claim.id) === key ? { data: claim } : { movedTo: claimPath(claim.id) }
  },
  head(claim, { words, name }) {
    const { sentence, value } = claimSentence(claim, words, name)
    const source = claim.citations[0]?.source
    return {
      title: `${[sentence, value].filter(Boolean).join(': ')} · Entrepôt`,
      description: [words.basesMeaning[claim.basis], source?.title].filter(Boolean).join(' '),
      canonical: claimPath(claim.id),
    }
  },
  Body,
}

function Body({ data: claim }: { readonly data: Data }) {
  const { words, name } = useSpeech()
  const { sentence, value } = claimSentence(claim, words, name)
  const who = [claim.attributedTo && name(claim.attributedTo), claim.attribution].filter(Boolean).join(', ')
  return (
    <>
      <p className="sheet-kind">
        {words.claimPage.claim} {keyOf(claim.id)} <BasisBadge basis={claim.basis} />
      </p>
      <h1>{sentence}</h1>
      {value && <p className="claim-value">{value}</p>}
      {claim.period && <p>{words.period(claim.period)}</p>}
      {who && <p>{words.saidBy(who)}</p>}
      {claim.note && (
        <p>
          {words.note}: {claim.note}
        </p>
      )}
      <section>
        <h2>{words.claimPage.whoSays}</h2>
        <Citations citations={claim.citations} />
      </section>
      {claim.conflicts && claim.conflicts.length > 0 && (
        <section>
          <h2>{words.claimPage.contradictedBy}</h2>
          {claim.conflicts.map((conflict) => (
            <section key={`${conflict.reason} ${conflict.claims.map(({ id }) => id)}`}>
              <h3>{words.reasons[conflict.reason]}</h3>
              <p>{conflict.explanation}</p>
              {conflict.claims
                .filter(({ id }) => id !== claim.id)
                .map((other) => (
                  <ClaimItem key={other.id} claim={other} />
                ))}
            </section>
          ))}
        </section>
      )}
    </>
  )
}
