import { lazy, Suspense, useEffect, useState } from 'react'
import { conflictPath } from '../../pages/conflict/conflict.ts'
import { listed } from '../../pages/story/shipped/shipped.ts'
import { storyPath } from '../../pages/story/story.ts'
import { useNamed } from '../ask/named.tsx'
import { QuestionForm } from '../ask/question-form.tsx'
import { questionInWords } from '../ask/question-in-words.ts'
import { oneOfEach, readyMade } from '../ask/ready-made.ts'
import { questionPath } from '../scene/scene-link.ts'
import { useSpeech } from '../words/language.tsx'
import { type HomeData, shownPlace } from './home-data.ts'

const HomeMap = lazy(() => import('./home-map.tsx').then(({ HomeMap }) => ({ default: HomeMap })))

/** The start page: what this is, one answer with its map, where sources disagree, and questions that are ready to ask. */
export function Home({ data }: { readonly data: HomeData | null }) {
  const speech = useSpeech()
  const { words, link } = speech
  const named = useNamed()
  const more = readyMade.filter((one) => !oneOfEach.includes(one))
  return (
    <main className="welcome">
      <div className="hero">
        <div>
          <h1>{words.title}</h1>
          <p className="lead">{words.lead}</p>
          {data && <Numbers data={data} />}
        </div>
        {data && <OneAnswer data={data} />}
      </div>
      {data && <Disagreements data={data} />}
      <h2 id="answer" tabIndex={-1}>
        {words.questionsTitle}
      </h2>
      <ul className="question-list">
        {oneOfEach.map((one) => (
          <li key={one.question}>
            <QuestionForm {...one} />
          </li>
        ))}
      </ul>
      <h2>{words.home.more}</h2>
      <ul className="more-questions">
        {more.map(({ question, blanks }) => (
          <li key={[question, ...blanks].join(' ')}>
            <a href={link(questionPath(question, blanks))}>
              {questionInWords(
                question,
                blanks.map((id) => named[id] ?? null),
                speech,
              )}
            </a>
          </li>
        ))}
      </ul>
      <Stories />
    </main>
  )
}

/** The stories that come with the site. */
function Stories() {
  const { words, language, link } = useSpeech()
  return (
    <section className="story-teaser">
      <h2>{words.stories}</h2>
      <p className="faint">{words.home.storiesLead}</p>
      <ul>
        {listed.map(({ slug, title }) => (
          <li key={slug}>
            <a href={link(storyPath(slug))}>{title[language]}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How much the graph holds; a number that could not be read is left out. */
function Numbers({ data: { about } }: { readonly data: HomeData }) {
  const { words, language } = useSpeech()
  const of = (kind: string) => about.counts.kinds?.find((one) => one.kind === kind)?.count
  const numbers = [
    [of('PORT'), words.home.ports],
    [about.counts.claims, words.home.claims],
    [about.counts.sources, words.home.sources],
  ] as const
  return (
    <dl className="numbers">
      {numbers.map(
        ([number, what]) =>
          typeof number === 'number' && (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{number.toLocaleString(language)}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** One answer in brief, with its map. */
function OneAnswer({ data: { portsServing } }: { readonly data: HomeData }) {
  const speech = useSpeech()
  const { words, name, link } = speech
  const place = useNamed()[shownPlace] ?? null
  const [inBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  const ports = portsServing?.nodes ?? []
  if (ports.length === 0) return null
  return (
    <figure className="one-answer">
      <div className="home-map">
        {inBrowser && (
          <Suspense fallback={null}>
            <HomeMap ports={ports.map(({ port }) => port)} />
          </Suspense>
        )}
      </div>
      <figcaption>
        <b>{questionInWords('ports', [place], speech)}</b>{' '}
        {ports
          .slice(0, 5)
          .map(({ port }) => name(port))
          .join(words.home.comma)}{' '}
        …{' '}
        <a href={link(questionPath('ports', [shownPlace]))}>
          {words.home.allWithEvidence(portsServing?.totalCount ?? ports.length)}
        </a>
      </figcaption>
    </figure>
  )
}

/** Where sources disagree, which no other site tells. */
function Disagreements({ data: { conflicts } }: { readonly data: HomeData }) {
  const { words, name, link } = useSpeech()
  if (!conflicts?.nodes?.length) return null
  return (
    <section className="disagreements">
      <h2>{words.home.cannotBothBeRight}</h2>
      <p>{words.home.disagreementLead(conflicts.totalCount ?? conflicts.nodes.length)}</p>
      <ul>
        {conflicts.nodes.map(({ id, reason, about }) => (
          <li key={id}>
            <a href={link(conflictPath(id))}>
              {about && <b>{name(about)}</b>} {words.reasons[reason]}
            </a>
          </li>
        ))}
      </ul>
      <a href={link('/conflicts')}>{words.home.allDisagreements}</a>
    </section>
  )
}
