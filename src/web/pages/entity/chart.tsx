import { useEffect, useRef } from 'react'
import { BasisBadge } from '../../explorer/evidence/basis-badge.tsx'
import type { Words } from '../../explorer/words/english.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import { claimPath } from '../claim/claim.ts'
import { SavePicture } from '../picture/save-picture.tsx'
import { PinButton } from '../story/pin-button.tsx'
import { CsvLink } from './csv-link.tsx'
import type { Course, Point } from './trade-over-time.ts'
import type { ProfileWords } from './words/english.ts'
import { profileWords } from './words/profile-words.ts'

/** The chart of one measure from one source over time. The chart library is loaded on demand. */
export function Chart({ course }: { readonly course: Course }) {
  const { words, name, language, link, sourceTitle } = useSpeech()
  const say = profileWords(language)
  const place = useRef<HTMLDivElement>(null)
  const { measure, unit, basis, reporter, partner, commodity, source, points, gaps } = course
  const within = (entity: typeof commodity) => entity && words.within(name(entity), entity.kind)
  const title =
    name(reporter) +
    words.colon +
    words.observed({
      measure,
      kind: 'LEVEL',
      flow: course.flow,
      direction: measure.startsWith('FDI_') ? 'INVESTMENT' : (course.flow ?? 'TRADE'),
      commodity: within(commodity),
      partner: within(partner),
      mode: null,
      channel: null,
    })
  const exact = (point: Point) => exactly(point, words, say)
  const numbers = points.map(({ value, period }) => `${words.period(period)}: ${value ?? words.entityPage.noNumber}`)
  const label = `${title} (${words.unit(unit)}). ${numbers.join('; ')}`

  useEffect(() => {
    let current = true
    import('./plotted.ts').then(({ plotted }) => {
      if (current)
        place.current?.replaceChildren(
          plotted(course, {
            label,
            missing: words.entityPage.noNumber,
            short: words.short,
            period: words.period,
            whole: (point) => `${words.period(point.period)}\n${exactly(point, words, say)} ${words.unit(unit)}`,
          }),
        )
    })
    return () => {
      current = false
    }
  }, [course, label, words, say, unit])

  return (
    <figure className="chart">
      <figcaption>
        {title} <span className="faint">({words.unit(unit)})</span>
      </figcaption>
      <div className="chart-place" ref={place} />
      <p className="faint">
        <BasisBadge basis={basis} /> {source ? sourceTitle(source) : words.notRead}
        {gaps > 0 && ` · ${words.entityPage.gaps(gaps)}`}
      </p>
      <details className="chart-table">
        <summary>{say.asTable}</summary>
        <table className="ranking">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say.rankings.period}</th>
              <th scope="col">{words.unit(unit)}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.period.label}>
                <th scope="row">{words.period(point.period)}</th>
                <td className="ranking-value">
                  {point.observation ? (
                    <a href={link(claimPath(point.observation.id))}>{exact(point)}</a>
                  ) : (
                    words.entityPage.noNumber
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p className="sheet-actions">
        {reporter && (
          <PinButton
            block={{
              kind: 'chart',
              of: reporter.id,
              measure,
              ...(partner && { partner: partner.id }),
              ...(commodity && { commodity: commodity.id }),
              ...(source && { source: source.id }),
            }}
          />
        )}
        <CsvLink
          name={title}
          label={say.rankings.download}
          columns={[
            'what',
            'period',
            'from',
            'until',
            'comparator',
            'value',
            'unit',
            'claim',
            'source',
            'publisher',
            'licence',
          ]}
          rows={points.map(({ value, period, observation }) => [
            title,
            period.label,
            period.start ?? '',
            period.end ?? '',
            observation?.comparator ?? '',
            value ?? '',
            unit,
            observation?.id ?? '',
            source?.title ?? '',
            source?.publisher ?? '',
            source?.license ?? '',
          ])}
        />
      </p>
      {reporter && (
        <SavePicture
          find={(figure) => figure.querySelector<SVGSVGElement>('.chart-place svg')}
          title={title}
          notes={[words.unit(unit), source ? sourceTitle(source) : words.notRead]}
          path={`/entity/${reporter.id}`}
        />
      )}
    </figure>
  )
}

/** The value of a point in full, with a word for how exact it is. */
function exactly({ value, observation }: Point, words: Words, say: ProfileWords): string {
  if (value === null) return words.entityPage.noNumber
  return words.compared(observation ? words.comparators[observation.comparator] : '', say.number(Number(value)))
}
