import { AddFact } from '../../explorer/add-fact.tsx'
import { Following } from '../../explorer/following.tsx'
import { KindDot } from '../../explorer/picture/kind-dot.tsx'
import { questionPath } from '../../explorer/scene/scene-link.ts'
import { type Speech, useSpeech } from '../../explorer/words/language.tsx'
import { historyPath } from '../history/history-path.ts'
import type { Page } from '../page.ts'
import { AskAbout } from './ask-about.tsx'
import { Charts } from './charts.tsx'
import { Contents } from './contents.tsx'
import { type Everything, everythingAbout } from './everything-about.ts'
import { Facts } from './facts.tsx'
import { type Dates, datesOf, happeningsOf } from './happenings.ts'
import { InTime } from './in-time.tsx'
import { kinds } from './kinds/kinds.ts'
import { Lead, leadText } from './lead.tsx'
import { linkedData } from './linked-data.ts'
import { Memberships } from './memberships.tsx'
import { Neighbours } from './neighbours.tsx'
import type { Profile, Telling } from './profile.ts'
import { type Related, relatedTo } from './related-to.ts'
import { SaidOfIt } from './said-of-it.tsx'
import { numbered, SourcesOfPage } from './sources-of-page.tsx'
import { type Course, tradeOverTime } from './trade-over-time.ts'
import { isMapped, WhereItLies } from './where-it-lies.tsx'
import { profileWords } from './words/profile-words.ts'

interface Data {
  readonly entity: Everything
  readonly missing: readonly string[]
  /** How to tell what is known of an entity of this kind; null if that could not be read. */
  readonly tell: ((telling: Telling) => Profile) | null
  readonly related: readonly Related[]
  readonly courses: readonly Course[]
  /** Null if they could not be read. */
  readonly dates: Dates | null
}

/** The page with everything that is known about one entity, for reading and printing. A former id leads to the present one. */
export const entityPage: Page<Data> = {
  async load(ask, id) {
    const { entity, missing } = await everythingAbout(ask, id)
    if (!entity) return null
    if (entity.id !== id) return { movedTo: `/entity/${entity.id}` }
    const [tell, related, courses, dates] = await Promise.all([
      kinds[entity.kind](ask, id),
      relatedTo(ask, id, entity.kind),
      tradeOverTime(ask, id, entity.claims?.nodes ?? []),
      datesOf(ask, id),
    ])
    return { data: { entity, missing, tell, related, courses, dates } }
  },
  head({ entity, tell }, speech, origin) {
    const { words, name } = speech
    const { say, profile } = told(entity, tell, speech)
    const lead = leadText(profile, say)
    return {
      title: words.entityPage.title(name(entity)),
      description: lead
        ? say.described(name(entity), lead)
        : words.entityPage.description(name(entity), words.kinds[entity.kind]),
      canonical: `/entity/${entity.id}`,
      linkedData: {
        ...linkedData(entity, origin),
        ...(lead && { description: say.capitalized(lead) }),
        ...profile.linkedData,
      },
    }
  },
  Body,
}

function told(entity: Everything, tell: Data['tell'], speech: Speech) {
  const say = profileWords(speech.language)
  const profile: Profile = tell?.({ ...speech, entity, say }) ?? { lead: [], facts: {}, sections: [], linkedData: {} }
  return { say, profile }
}

function Body({ data: { entity, missing, tell, related, courses, dates } }: { readonly data: Data }) {
  const speech = useSpeech()
  const { words, name, link } = speech
  const { entityPage } = words
  const { say, profile } = told(entity, tell, speech)
  const around = questionPath('around', [entity.id])
  const claims = entity.claims?.nodes ?? []
  const lasting = entity.lasting?.edges ?? []
  const sections = profile.sections.filter((section) => section !== null)
  const sources = numbered([
    ...profile.lead.flatMap((part) => part?.cites ?? []),
    ...Object.values(profile.facts).flatMap((facts) => facts.flatMap((fact) => fact?.cites ?? [])),
    ...sections.flatMap(({ cites }) => cites),
    ...entity.citations,
    ...claims.flatMap(({ citations }) => citations),
  ])
  const mapped = isMapped(entity)
  const happenings = happeningsOf(entity, dates, speech, say)
  const entries = [
    { id: 'facts', title: entityPage.facts },
    mapped && { id: 'map', title: entityPage.map },
    ...sections,
    courses.length > 0 && { id: 'over-years', title: entityPage.overTime },
    happenings.length > 0 && { id: 'in-time', title: say.inTime.title },
    lasting.length > 0 && { id: 'over-time', title: entityPage.memberships },
    related.length > 0 && { id: 'related', title: entityPage.neighbours },
    claims.length > 0 && { id: 'said', title: entityPage.said },
    { id: 'ask', title: say.askAbout },
    sources.length > 0 && { id: 'sources', title: say.sources },
  ].filter((entry) => entry !== false)
  return (
    <article className="profile">
      <header className="profile-head">
        {missing.length > 0 && <p role="alert">{words.partlyFailed(missing.join(' · '))}</p>}
        <p className="sheet-kind">
          <KindDot kind={entity.kind} /> {words.kinds[entity.kind]}
        </p>
        <h1>{name(entity)}</h1>
        <Lead profile={profile} sources={sources} say={say} />
        <p className="sheet-actions">
          <a className="small" href={link(around)}>
            {words.exploreFrom}
          </a>
          {mapped && (
            <a className="small" href={link(`${around}?view=map`)}>
              {entityPage.showOnMap}
            </a>
          )}
          {entity.kind === 'COUNTRY' && (
            <a className="small" href={link(`/measure/exports?of=${entity.id}`)}>
              {say.compareWith}
            </a>
          )}
          <AddFact about={entity} />
          <a className="small" href={link(historyPath(entity.id))}>
            {words.account.history}
          </a>
        </p>
      </header>
      <Following about={[entity.id]} onShow={() => window.location.reload()} />
      <Contents label={say.contents} entries={entries} />
      <div className="profile-body">
        <Facts entity={entity} profile={profile} say={say} />
        {mapped && <WhereItLies entity={entity} say={say} />}
        {sections.map(({ id, title, content }) => (
          <section key={id} id={id}>
            <h2>{title}</h2>
            {content}
          </section>
        ))}
        <Charts courses={courses} />
        <InTime all={happenings} say={say} />
        <Memberships edges={lasting} total={entity.lasting?.totalCount ?? 0} say={say} />
        <Neighbours id={entity.id} related={related} />
        <SaidOfIt id={entity.id} claims={claims} totalCount={entity.claims?.totalCount ?? 0} say={say} />
        <AskAbout entity={entity} say={say} />
        <SourcesOfPage sources={sources} say={say} />
      </div>
    </article>
  )
}
