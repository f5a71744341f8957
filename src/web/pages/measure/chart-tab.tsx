import { useState } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import { claimPath } from '../claim/claim.ts'
import { SavePicture } from '../picture/save-picture.tsx'
import { type ChartSize, LineChart } from './line-chart.tsx'
import { dashes, marks } from './marks.ts'
import type { Measure } from './measure.ts'
import { type Panel, panelsOf } from './series.ts'
import { amountOf, readingOf, titleOf } from './told.ts'
import { viewPath } from './view.ts'
import { measureWords } from './words/measure-words.ts'

const sizes: readonly ChartSize[] = [
  { name: 'wide', width: 1000, height: 420, names: 170 },
  { name: 'narrow', width: 380, height: 320, names: 0 },
]

/** The values of the compared entities over the years, as lines. Values of another unit or basis have a chart of their own. */
export function ChartTab({ measure }: { readonly measure: Measure }) {
  const speech = useSpeech()
  const { words, name, language, link } = speech
  const say = measureWords(language)
  const { view, compared, series, sources } = measure
  const panels = panelsOf(series, compared, view.measure)
  const without = compared.filter(({ id }) => !series.some(({ subject, year }) => subject.id === id && year !== null))
  const other = series.filter(({ year }) => year === null)
  return (
    <>
      {panels.length > 0 && (
        <p className="measure-scale">
          {say.scale}:{' '}
          {[false, true].map((isLogarithmic) => (
            <a
              key={`${isLogarithmic}`}
              href={link(viewPath({ ...view, isLogarithmic }))}
              aria-current={view.isLogarithmic === isLogarithmic || undefined}
            >
              {isLogarithmic ? say.logarithmic : say.linear}
            </a>
          ))}
        </p>
      )}
      {panels.map((panel) => (
        <PanelFigure key={panel.key} panel={panel} measure={measure} />
      ))}
      {panels.length === 0 && <p>{say.noValues}</p>}
      {panels.length > 0 && without.length > 0 && (
        <p className="faint">{say.without(without.map(name).join(words.home.comma))}</p>
      )}
      {other.length > 0 && (
        <section className="measure-other">
          <h3>{say.otherPeriods}</h3>
          <ul>
            {other.map((value) => (
              <li key={value.id}>
                <a href={link(claimPath(value.id))}>
                  {[name(value.subject), amountOf(value, speech)].join(words.colon)}
                </a>{' '}
                <span className="faint">{readingOf(value, sources, speech).split(' · ').slice(1).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function PanelFigure({ panel, measure }: { readonly panel: Panel; readonly measure: Measure }) {
  const speech = useSpeech()
  const { language, link, name, sourceTitle } = speech
  const say = measureWords(language)
  const { view, sources } = measure
  const [read, setRead] = useState<string | null>(null)
  const points = panel.series.flatMap((one) => one.points)
  const current = points.find(({ id }) => id === read)
  const title = titleOf(measure, null, speech)
  const unit = say.basisOf(
    say.units[panel.unit] ?? panel.unit,
    panel.basis ? (say.bases[panel.basis] ?? panel.basis) : '',
  )
  const cited = [...new Set(points.flatMap(({ citations }) => citations.flatMap(({ source }) => source?.id ?? [])))]
  const titles = cited.flatMap((id) => sources[id] ?? []).map(sourceTitle)
  const hasInferred = points.some(({ isInferred }) => isInferred)
  return (
    <figure className="measure-figure">
      <figcaption>{unit}</figcaption>
      <ul className="line-keys">
        {panel.series.map((series) => (
          <li key={series.key} data-place={series.place}>
            <svg width="38" height="14" viewBox="-19 -7 38 14" aria-hidden="true">
              <path className="line-run" d="M-18 0H18" strokeDasharray={dashes[series.place]} />
              <path className="line-mark" d={marks[series.place]} />
            </svg>
            <a href={link(`/entity/${series.subject.id}`)}>{name(series.subject)}</a>
            {cited.length > 1 && series.source && sources[series.source] && (
              <span className="faint">{sourceTitle(sources[series.source] as (typeof sources)[string])}</span>
            )}
          </li>
        ))}
      </ul>
      {sizes.map((size) => (
        <LineChart
          key={size.name}
          panel={panel}
          sources={sources}
          label={say.chartOf([title, unit].join('. '))}
          size={size}
          isLogarithmic={view.isLogarithmic}
          read={current?.id ?? null}
          onRead={setRead}
        />
      ))}
      <p className="measure-reading" role="status">
        {current ? (
          <>
            {readingOf(current, sources, speech)} <a href={link(claimPath(current.id))}>{say.openClaim}</a>
          </>
        ) : (
          <span className="faint needs-scripts">{say.chartHint}</span>
        )}
      </p>
      <p className="faint">{[say.gaps, hasInferred && say.inferred + say.stop].filter(Boolean).join(' ')}</p>
      <SavePicture
        find={(figure) => figure.querySelector('.line-chart-wide')}
        title={title}
        notes={[unit, `${say.sourceLine}: ${titles.join('; ')}`, ...(hasInferred ? [say.inferred] : [])]}
        path={viewPath(view)}
      />
    </figure>
  )
}
