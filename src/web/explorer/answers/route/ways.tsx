import type { RouteFound } from '../../questions/route.ts'
import { useChange } from '../../scene/changing.tsx'
import { answerPath } from '../../scene/scene-link.ts'
import { useSpeech } from '../../words/language.tsx'
import { figuresOf } from './figures.ts'

/** The ways side by side, each with why it is offered and what it takes; a click shows another. */
export function Ways({ data: { ways, way: shown, from, to, asOf } }: { readonly data: RouteFound }) {
  const { words, name, link } = useSpeech()
  const change = useChange()
  const { routeWords } = words
  const blanks = [from?.id ?? '', to?.id ?? '']
  return (
    <nav className="ways" aria-label={routeWords.ways}>
      <ul>
        {ways.map((way, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a way has no id but its place
          <li key={place}>
            <a
              href={link(answerPath({ question: 'route', blanks, asOf, way: place, narrowing: {} }))}
              aria-current={place === shown ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault()
                change({ type: 'travelled', way: place })
              }}
            >
              <strong>{way.merits.map((merit) => routeWords.merits[merit]).join(' · ')}</strong>
              {way.service && <span>{name(way.service)}</span>}
              <span className="way-length">{routeWords.length(way.kilometres, way.isAtLeast)}</span>
              {figuresOf(way, words).map((text) => (
                <span key={text} className="faint">
                  {text}
                </span>
              ))}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
