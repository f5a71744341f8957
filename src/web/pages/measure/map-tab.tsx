import { useState } from 'react'
import { entityCalled } from '../../explorer/questions/names.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import { ask } from '../../shared/graphql/ask.ts'
import { claimPath } from '../claim/claim.ts'
import { SavePicture } from '../picture/save-picture.tsx'
import { Choropleth, Hatch } from './choropleth.tsx'
import type { Measure } from './measure.ts'
import { basisOf } from './series.ts'
import { readingOf, titleOf } from './told.ts'
import { type Value, valuesCompared } from './values.ts'
import { ValuesTable } from './values-table.tsx'
import { viewPath } from './view.ts'
import { measureWords } from './words/measure-words.ts'
import { hasShape } from './world.ts'
import { YearControl } from './year-control.tsx'

export interface MapTabProps {
  readonly measure: Measure
  readonly onYear: (year: number) => Promise<void>
}

/** The values of a year as a map of the world with a table beside it. */
export function MapTab({ measure, onYear }: MapTabProps) {
  const speech = useSpeech()
  const { words, language, link, sourceTitle } = speech
  const say = measureWords(language)
  const { view, values, sources } = measure
  const [read, setRead] = useState<string | null>(null)
  const [without, setWithout] = useState<Readonly<Record<string, string>>>({})
  const { year } = view
  if (year === null) return <p>{say.noValues}</p>

  const ofUnit = values.filter(({ unit }) => unit === view.measure.unit)
  const ranked = ofUnit.toSorted((one, other) => Number(other.value) - Number(one.value))
  // Where two sources differ, the map has the first by size, and the table both.
  const mapped = [...new Map(ranked.toReversed().map((value) => [value.subject.id, value])).values()].toReversed()
  const basis = mostFrequent(ranked.map((value) => basisOf(value, view.measure)))
  const others = mapped.filter((value) => basisOf(value, view.measure) !== basis).length
  const current = mapped.find(({ subject }) => subject.id === read)
  const title = titleOf(measure, year, speech)
  const note = basis ? (say.bases[basis] ?? basis) : ''
  const unit = say.basisOf(say.units[view.measure.unit] ?? view.measure.unit, note)
  const titles = [...new Set(ranked.flatMap(({ citations }) => citations.flatMap((one) => one.source?.id ?? [])))]
    .flatMap((id) => sources[id] ?? [])
    .map(sourceTitle)
  const hasSmall = mapped.some(({ subject }) => !hasShape(subject.id))

  const onRead = (id: string) => {
    setRead(id)
    const key = `${id} ${year}`
    if (mapped.some(({ subject }) => subject.id === id) || key in without) return
    const told = (text: string) => setWithout((known) => ({ ...known, [key]: text }))
    saidOfNone(id).then(told, () => told(say.noValueFor(year)))
  }
  /** What is said of a country without a value: its name, and for which other years it has one. */
  const saidOfNone = async (id: string) => {
    const card = await entityCalled(id)
    if (!card) return say.noValueFor(year)
    const found = await valuesCompared(ask, { ...view, of: [id] })
    const years = [...new Set(found.flatMap((value: Value) => value.year ?? []))].sort()
    const more = years.length > 0 ? say.valuesFor(years) : say.noneEver
    return `${speech.name(card)}${words.colon}${say.noValueFor(year)}${words.home.comma}${more}`
  }
  return (
    <>
      <YearControl measure={measure} year={year} onYear={onYear} />
      <div className="measure-map">
        <figure className="measure-figure">
          <figcaption>{unit}</figcaption>
          <Choropleth
            values={mapped}
            sources={sources}
            measure={view.measure}
            basis={basis}
            label={say.mapOf(title)}
            read={read}
            onRead={onRead}
          />
          <Legend measure={view.measure} />
          <p className="measure-reading" role="status">
            {current ? (
              <>
                {readingOf(current, sources, speech)} <a href={link(claimPath(current.id))}>{say.openClaim}</a>
              </>
            ) : (
              (without[`${read} ${year}`] ?? <span className="faint needs-scripts">{say.mapHint}</span>)
            )}
          </p>
          <p className="faint">
            {[
              `${say.sourceLine}${words.colon}${titles.join('; ')}${say.stop}`,
              others > 0 && say.otherBasis(others),
              hasSmall && say.smallCountries,
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
          <SavePicture
            find={(figure) => figure.querySelector<SVGSVGElement>('.choropleth')}
            title={title}
            notes={[
              unit,
              ...(others > 0 ? [say.otherBasis(others)] : []),
              `${say.sourceLine}${words.colon}${titles.join('; ')}`,
            ]}
            path={viewPath(view)}
          />
        </figure>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
        <section className="measure-beside" tabIndex={0} aria-label={say.tableOf(title)}>
          <ValuesTable values={ranked} sources={sources} caption={say.tableOf(title)} read={read} isShort />
        </section>
      </div>
    </>
  )
}

/** The classes of the map with their colours and limits. */
function Legend({ measure: { limits, unit } }: { readonly measure: Measure['view']['measure'] }) {
  const { words, language } = useSpeech()
  const say = measureWords(language)
  const amount = (limit: number) => words.amount(String(limit), unit)
  const labels = [undefined, ...limits].map((from, index) => {
    const until = limits[index]
    if (from === undefined) return say.below(amount(until ?? 0))
    return until === undefined ? say.from(amount(from)) : say.between(amount(from), amount(until))
  })
  return (
    <ul className="map-keys">
      {labels.map((label, index) => (
        <li key={label} data-picture-key>
          <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
            <rect className="map-swatch" data-class={index} width="22" height="14" rx="2" />
          </svg>
          {label}
        </li>
      ))}
      <li data-picture-key>
        <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
          <defs>
            <Hatch id="no-value-key" />
          </defs>
          <rect className="map-swatch" width="22" height="14" rx="2" fill="url(#no-value-key)" />
        </svg>
        {say.noValue}
      </li>
    </ul>
  )
}

function mostFrequent<One>(all: readonly One[]): One | null {
  const counts = new Map<One, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  const [first] = [...counts].toSorted((one, other) => other[1] - one[1])
  return first ? first[0] : null
}
