import { type ComponentType, useState } from 'react'
import { type Speech, useSpeech } from '../../explorer/words/language.tsx'
import { ask } from '../../shared/graphql/ask.ts'
import type { Citable } from '../cite/citable.ts'
import { CiteAs } from '../cite/cite-as.tsx'
import { withEnding } from '../cite/with-ending.ts'
import type { Page } from '../page.ts'
import { ChartTab } from './chart-tab.tsx'
import { Chosen } from './chosen.tsx'
import type { MapTabProps } from './map-tab.tsx'
import { entityTyped, loadMeasure, type Measure } from './measure.ts'
import { SourcesTab } from './sources-tab.tsx'
import { isOfYear, measureSaid, titleOf } from './told.ts'
import { sourcesOf, valuesIn } from './values.ts'
import { ValuesTable } from './values-table.tsx'
import { mostCompared, tabs, viewAt, viewPath } from './view.ts'
import { measureWords } from './words/measure-words.ts'

interface Data {
  readonly measure: Measure
  /** The map with its shapes, which only its own view loads. */
  readonly MapTab: ComponentType<MapTabProps> | null
}

/** The page of a measure: some countries over the years as a chart, or all of them in a year as a map, with table and sources. */
export const measurePage: Page<Data> = {
  async load(ask, key, search) {
    const view = viewAt(key, search)
    if (!view) return null
    const added = search.get('add')
    const named = search.get('partner')
    if (added || named) {
      const id = await entityTyped(ask, (added || named) as string)
      const of = added && id ? [...new Set([...view.of, id])].slice(0, mostCompared) : view.of
      return { movedTo: viewPath({ ...view, of, ...(named && id && { partner: id }) }) }
    }
    const measure = await loadMeasure(ask, view)
    const MapTab = measure.view.tab === 'map' ? (await import('./map-tab.tsx')).MapTab : null
    return { data: { measure, MapTab } }
  },
  head({ measure }, speech) {
    const { view, values, series, partner, compared } = measure
    const { words, name, language } = speech
    const say = measureWords(language)
    const title = titleOf(measure, view.year, speech)
    const said = measureSaid(measure, speech)
    const countries = new Set(values.map(({ subject }) => subject.id)).size
    return {
      title: `${title} · Entrepôt`,
      description: isOfYear(measure)
        ? view.year === null
          ? say.noValues
          : say.describedYear(said, view.year, countries)
        : say.describedCompared(said, compared.map(name).join(words.home.comma), series.length),
      canonical: viewPath(view),
      citable: citableMeasure(measure, view.year, speech),
      card: {
        kicker: say.tabs[view.tab],
        title,
        lines: cardLines(measure, speech),
      },
      // Every choice of countries has an address: only those that the site links to are worth listing.
      isUnlisted: !isOfYear(measure) || partner !== null,
    }
  },
  Body,
}

/** The largest values, as the picture of a preview has them. */
function cardLines({ view, values, series }: Measure, { words, name }: Speech): readonly string[] {
  const latest = (all: Measure['series']) => {
    const last = Math.max(...all.flatMap(({ year }) => year ?? []))
    return all.filter(({ year }) => year === last)
  }
  const of = values.length > 0 ? values : latest(series)
  return of
    .filter(({ unit }) => unit === view.measure.unit)
    .toSorted((one, other) => Number(other.value) - Number(one.value))
    .slice(0, 5)
    .map((value) => `${name(value.subject)} ${words.amount(value.value, value.unit)} (${value.year})`)
}

function citableMeasure(measure: Measure, year: number | null, speech: Speech): Citable {
  const all = Object.values(measure.sources)
  return {
    path: viewPath({ ...measure.view, year }),
    title: titleOf(measure, year, speech),
    authors: [...new Set(all.flatMap(({ publisher }) => publisher ?? []))],
    issued: null,
    source: all.map(speech.sourceTitle).join('; ') || null,
  }
}

function Body({ data: { measure: first, MapTab } }: { readonly data: Data }) {
  const speech = useSpeech()
  const { language, link } = speech
  const say = measureWords(language)
  const [measure, setMeasure] = useState(first)
  const { view, series, values, sources } = measure
  const title = titleOf(measure, view.year, speech)

  const onYear = async (year: number) => {
    const found = await valuesIn(ask, view, year)
    const more = await sourcesOf(ask, found)
    const next = { ...view, year }
    setMeasure((before) => ({ ...before, view: next, values: found, sources: { ...before.sources, ...more } }))
    window.history.replaceState(window.history.state, '', link(viewPath(next)))
  }
  const ranked = values.toSorted((one, other) => Number(other.value) - Number(one.value))
  return (
    <article className="measure">
      <h1>{title}</h1>
      <p className="lead">{say.lead}</p>
      <Chosen measure={measure} />
      <nav className="measure-tabs" aria-label={say.views}>
        {tabs.map((tab) => (
          <a key={tab} href={link(viewPath({ ...view, tab }))} aria-current={tab === view.tab ? 'page' : undefined}>
            {say.tabs[tab]}
          </a>
        ))}
      </nav>
      {view.tab === 'chart' && <ChartTab measure={measure} />}
      {view.tab === 'map' && MapTab && <MapTab measure={measure} onYear={onYear} />}
      {view.tab === 'sources' && <SourcesTab measure={measure} />}
      {(view.tab === 'table' || view.tab === 'chart') && (
        <section className="measure-values">
          <h2 className={view.tab === 'table' ? 'visually-hidden' : undefined}>{say.tabs.table}</h2>
          <ValuesTable values={isOfYear(measure) ? ranked : series} sources={sources} caption={say.tableOf(title)} />
        </section>
      )}
      <p className="sheet-actions">
        {(['csv', 'xlsx'] as const).map((ending) => (
          <a key={ending} className="small" href={link(withEnding(viewPath(view), `.${ending}`))} download>
            {`${say.download} ${ending.toUpperCase()}`}
          </a>
        ))}
      </p>
      <CiteAs citable={citableMeasure(measure, view.year, speech)} />
    </article>
  )
}
