import { ClaimList } from '../explorer/answers/claim-list.tsx'
import { useSpeech } from '../explorer/words/language.tsx'
import { conflictSentence } from '../pages/conflict/in-words.ts'
import type { Said } from '../shared/graphql/fragments.ts'
import { Changes } from './changes.tsx'
import { ClaimToBe } from './claim-to-be.tsx'
import type { Wrote } from './outcome.ts'
import { writingWords } from './words/writing-words.ts'

/** What would come of an act: the claims as they would read, what they contradict, who says the same, and every fact that would change. */
export function Foreseen({ foreseen }: { readonly foreseen: Wrote }) {
  const speech = useSpeech()
  const { words, language } = speech
  const say = writingWords(language)
  const claims = claimsOf(foreseen)
  const conflicts = 'conflicts' in foreseen ? (foreseen.conflicts ?? []) : []
  const alike = foreseen.__typename === 'ClaimWritten' ? (foreseen.alike ?? []) : []
  const own = new Set(claims.map(({ id }) => id))
  const changes = foreseen.entry.facts?.nodes ?? []
  const count = foreseen.entry.facts?.totalCount ?? changes.length
  return (
    <>
      {claims.map((claim) => (
        <ClaimToBe key={claim.id} claim={claim} />
      ))}
      {conflicts.length > 0 && (
        <section className="contradicts">
          <h3>⚠ {say.contradicts(conflicts.length)}</h3>
          <p className="faint">{say.contradictsLead}</p>
          {conflicts.map((conflict) => (
            <article key={conflict.id}>
              <h4>{words.reasons[conflict.reason]}</h4>
              <p>{conflictSentence(conflict, speech)}</p>
              <ClaimList claims={conflict.claims.filter(({ id }) => !own.has(id))} />
            </article>
          ))}
        </section>
      )}
      {claims.length > 0 && conflicts.length === 0 && <p>{say.contradictsNothing}</p>}
      {alike.length > 0 && (
        <section>
          <h3>{say.repeats(alike.length)}</h3>
          <ClaimList claims={alike} />
        </section>
      )}
      {count === 0 && <p>{say.changesNothing}</p>}
      {count > 0 && (
        <section>
          <h3>{say.willChange(count)}</h3>
          {count > changes.length && <p className="faint">{say.shownFirst(changes.length)}</p>}
          <Changes changes={changes} />
        </section>
      )}
    </>
  )
}

function claimsOf(foreseen: Wrote): readonly Said[] {
  if (foreseen.__typename === 'ClaimWritten') return foreseen.claim ? [foreseen.claim] : []
  return foreseen.__typename === 'EntryWritten' ? (foreseen.claims ?? []) : []
}
