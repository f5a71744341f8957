import { AddFact } from '../../explorer/add-fact.tsx'
import { ClaimList } from '../../explorer/answers/claim-list.tsx'
import { claimSentence } from '../../explorer/answers/claim-sentence.ts'
import { BasisBadge } from '../../explorer/evidence/basis-badge.tsx'
import { PeriodSaid } from '../../explorer/evidence/period-said.tsx'
import { Following } from '../../explorer/following.tsx'
import { useSpeech } from '../../explorer/words/language.tsx'
import { CiteAs } from '../cite/cite-as.tsx'
import { conflictPath } from '../conflict/conflict.ts'
import { conflictSentence } from '../conflict/in-words.ts'
import { historyPath } from '../history/history-path.ts'
import type { Page } from '../page.ts'
import { SourceLine } from '../source/source-line.tsx'
import { citableClaim } from './citable-claim.ts'
import { type Claim, type ClaimFound, claimCalled, claimPath, keyOf } from './claim.ts'
import { RolesOf } from './roles-of.tsx'

/** The page of one claim: the sentence, who says it, how sure it is, how it was inferred, and what contradicts it. */
export const claimPage: Page<ClaimFound> = {
  async load(ask, key) {
    const found = await claimCalled(ask, key)
    if (!found) return null
    return keyOf(found.claim.id) === key ? { data: found } : { movedTo: claimPath(found.claim.id) }
  },
  head({ claim }, speech) {
    const { words, name, sourceTitle } = speech
    const { sentence, value, exact } = claimSentence(claim, words, name)
    const source = claim.citations[0]?.source
    const period = words.period(claim.period)
    const said = [source && sourceTitle(source), source?.publisher].filter(Boolean).join(' · ')
    return {
      title: `${[sentence, value].filter(Boolean).join(': ')} · Entrepôt`,
      description: [exact ?? value, period, words.basesMeaning[claim.basis], said].filter(Boolean).join(' '),
      canonical: claimPath(claim.id),
      citable: citableClaim(claim, speech),
      card: {
        kicker: `${words.claimPage.claim} ${keyOf(claim.id)} · ${words.bases[claim.basis]}`,
        title: sentence,
        ...(value && { figure: value }),
        lines: [period, said].filter(Boolean),
      },
    }
  },
  Body,
}

function Body({ data: { claim, others, othersInAll } }: { readonly data: ClaimFound }) {
  const speech = useSpeech()
  const { words, name, link, either } = speech
  const texts = words.claimPage
  const { sentence, value, exact } = claimSentence(claim, words, name)
  const who = [claim.attributedTo && name(claim.attributedTo), either(claim.attribution, claim.attributionZh)]
    .filter(Boolean)
    .join(', ')
  const inputs = claim.__typename === 'Observation' ? (claim.derivedFrom ?? []) : []
  const sameAs = claim.__typename === 'Observation' ? claim.sameAs : null
  return (
    <>
      <p className="sheet-kind">
        {texts.claim} {keyOf(claim.id)} <BasisBadge basis={claim.basis} />
      </p>
      <h1 className="claim-title">{sentence}</h1>
      {value && (
        <p className="claim-figure">
          {value} {exact && <span className="claim-exact">{exact}</span>}
        </p>
      )}
      {claim.period && (
        <p>
          <PeriodSaid period={claim.period} />
        </p>
      )}
      <Following about={[claim.id]} onShow={() => window.location.reload()} />
      <p className="sheet-actions">
        <AddAnother claim={claim} />
        <a className="small" href={link(historyPath(claim.id))}>
          {words.account.history}
        </a>
      </p>
      <section>
        <h2>{texts.whoSays}</h2>
        {who && <p>{words.saidBy(who)}</p>}
        <ul className="citations">
          {claim.cited.map(({ source, paragraph }) => (
            <li key={`${source?.id} ${paragraph}`}>
              <SourceLine source={source} paragraph={paragraph} />
            </li>
          ))}
        </ul>
        {claim.citations.length === 0 && <p>{words.noSources}</p>}
      </section>
      <section>
        <h2>{texts.howSure}</h2>
        <p>{texts.sureness[claim.basis]}</p>
        {claim.note && (
          <p>
            {words.note}: {either(claim.note, claim.noteZh)}
          </p>
        )}
      </section>
      {claim.__typename === 'Observation' && claim.formula && (
        <section>
          <h2>{texts.howInferred}</h2>
          <p>
            {words.formula}: <code>{claim.formula}</code>
          </p>
          <ClaimList claims={inputs} />
        </section>
      )}
      {claim.conflicts && claim.conflicts.length > 0 && (
        <section>
          <h2>{texts.contradictedBy}</h2>
          {claim.conflicts.map((conflict) => (
            <article key={conflict.id} className="alternative conflict">
              <h3>{words.reasons[conflict.reason]}</h3>
              <p>{conflictSentence(conflict, speech)}</p>
              <p>
                <a href={link(conflictPath(conflict.id))}>{texts.toConflict}</a>
              </p>
            </article>
          ))}
        </section>
      )}
      <RolesOf claim={claim} />
      {sameAs && (
        <section>
          <h2>{texts.sameAs}</h2>
          <ClaimList claims={[sameAs]} />
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2>
            {texts.others} <span className="count">{othersInAll}</span>
          </h2>
          {othersInAll > others.length && <p className="faint">{texts.othersShown(others.length, othersInAll)}</p>}
          <ClaimList claims={others} />
        </section>
      )}
      <CiteAs citable={citableClaim(claim, speech)} />
    </>
  )
}

/** Adds another fact of the same thing: of a number what it measures is filled in already. */
function AddAnother({ claim }: { readonly claim: Claim }) {
  const about = claim.__typename === 'Observation' ? claim.reporter : claim.subject
  if (!about) return null
  if (claim.__typename === 'Statement')
    return <AddFact about={about} others={claim.object ? { object: claim.object } : {}} />
  const { measure, kind, unit, partner, commodity, period } = claim
  const given = { measure, kind, unit, 'period.start': period?.start ?? '', 'period.end': period?.end ?? '' }
  return (
    <AddFact about={about} given={given} others={{ ...(partner && { partner }), ...(commodity && { commodity }) }} />
  )
}
