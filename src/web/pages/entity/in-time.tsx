import { useState } from 'react'
import { grouped } from '../../explorer/scene/grouped.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Happening } from './happenings.ts'
import type { ProfileWords } from './words/english.ts'

/** So many things stand on the page; the others open with a click. */
const most = 10
/** So many names, or sentences of claims, stand in an entry; the others open with a click. */
const roomFor = ([first]: Happening['links']) => (first && isClaim(first) ? 2 : 6)
const isClaim = ({ path }: Happening['links'][number]) => path.startsWith('/claim/')

/** What has a date, by year, the latest first. Each entry opens its claim or its entity. */
export function InTime({ all, say }: { readonly all: readonly Happening[]; readonly say: ProfileWords }) {
  const [isWhole, setWhole] = useState(false)
  if (all.length === 0) return null
  return (
    <section id="in-time">
      <h2>{say.inTime.title}</h2>
      <p className="faint in-time-lead">{say.inTime.lead}</p>
      <Years of={isWhole ? all : all.slice(0, most)} />
      {all.length > most && !isWhole && (
        <More label={say.inTime.earlier(all.length - most)} onMore={() => setWhole(true)} />
      )}
    </section>
  )
}

/** Opens the rest in place: it is no part of the first response, whose sections hold the same claims and memberships. */
function More({ label, onMore }: { readonly label: string; readonly onMore: () => void }) {
  return (
    <button type="button" className="small needs-scripts" onClick={onMore}>
      {label}
    </button>
  )
}

function Years({ of }: { readonly of: readonly Happening[] }) {
  return (
    <ol className="in-time">
      {[...grouped(of, ({ date }) => date.slice(0, 4))].map(([year, happenings]) => (
        <li key={year} className="in-time-year">
          <h3>{year}</h3>
          <ul className="in-year">
            {happenings.map(({ key, date, when, isInferred, what, links }) => (
              <li key={key} className="in-time-entry">
                <time dateTime={date} data-inferred={isInferred || undefined}>
                  {isInferred && !when.startsWith('≈') ? `≈ ${when}` : when}
                </time>
                <span>
                  {what && `${what} `}
                  <Links of={links} />
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

/** The first of the links; the others open with a click. */
function Links({ of }: { readonly of: Happening['links'] }) {
  const { words, link } = useSpeech()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? of : of.slice(0, roomFor(of))
  return (
    <>
      {shown.map((one, place) => (
        <span key={one.path} className={isClaim(one) ? 'in-time-claim' : undefined}>
          {place > 0 && !isClaim(one) && words.home.comma}
          <a href={one.path.startsWith('#') ? one.path : link(one.path)}>{one.text}</a>
        </span>
      ))}
      {shown.length < of.length && (
        <>
          {' '}
          <More label={words.showAll(of.length)} onMore={() => setWhole(true)} />
        </>
      )}
    </>
  )
}
