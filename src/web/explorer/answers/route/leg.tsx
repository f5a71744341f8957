import { sourcePath } from '../../../pages/source/source-path.ts'
import type { Leg } from '../../questions/route.ts'
import { useSpeech } from '../../words/language.tsx'
import { EntityButton } from '../entity-button.tsx'

/** What is known of a leg: its length and how that is known, gauge, line, day of opening and sources. */
export function StripLeg({ leg, chosen }: { readonly leg: Leg; readonly chosen: string | null }) {
  const { words, name, link, sourceTitle } = useSpeech()
  const { routeWords } = words
  const { kilometres, distance, gauges, mode, ferry, openedOn, line, passages, confidence, citations, basis } = leg
  const byRail = mode === 'RAIL' && !ferry
  const facts = [
    kilometres === null ? words.distances.UNKNOWN : `${words.kilometres(kilometres)}, ${words.distances[distance]}`,
    byRail && (gauges.length > 0 ? routeWords.gauge(gauges) : routeWords.gaugeUnknown),
    openedOn && routeWords.openedOn(words.date(openedOn)),
  ]
  return (
    <div className="strip-leg" data-basis={basis}>
      <p>
        {facts.filter(Boolean).join(' · ')}
        {confidence === 'LOW' && <span className="disagrees"> · {routeWords.confidence(words.confidences.LOW)}</span>}
      </p>
      {passages && passages.length > 0 && <p>{routeWords.through(passages.map(name).join(' → '))}</p>}
      <p className="strip-sources">
        {line && <EntityButton entity={line} chosen={chosen} />}
        {citations.length === 0 && (
          <span title={words.basesMeaning[basis]}>{mode === 'SEA' ? routeWords.modelled : words.bases[basis]}</span>
        )}
        {citations.slice(0, 3).map(({ source, paragraph }) => (
          <a
            key={`${source?.id} ${paragraph}`}
            className="cited"
            href={source ? link(sourcePath(source.id)) : undefined}
            title={words.basesMeaning[basis]}
          >
            {source ? sourceTitle(source) : words.notRead}
            {paragraph !== null && ` ¶${paragraph}`}
          </a>
        ))}
      </p>
    </div>
  )
}
