import { BasisBadge } from '../explorer/evidence/basis-badge.tsx'
import { useSpeech } from '../explorer/words/language.tsx'
import type { Course } from './trade-over-time.ts'

/** What one source says of one measure over time: a bar for each period, from zero; a period without a number shows as a gap. */
export function Chart({ course: { measure, unit, basis, partner, source, points } }: { readonly course: Course }) {
  const { words, name, language } = useSpeech()
  const most = Math.max(...points.map(({ value }) => Number(value ?? 0)))
  const short = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 })
  return (
    <figure className="chart">
      <figcaption>
        {words.measures[measure]} {partner && words.withPartner(name(partner))} <span className="faint">({unit})</span>
      </figcaption>
      <ol>
        {points.map(({ value, period }) => (
          <li key={period.label}>
            <span className="chart-value">{value === null ? '–' : short.format(Number(value))}</span>
            <span
              className="chart-bar"
              data-gap={value === null}
              style={{ height: `${Math.max(1, (Number(value ?? most) / most) * 96)}px` }}
            />
            <span className="faint">{period.label}</span>
          </li>
        ))}
      </ol>
      <p className="faint">
        <BasisBadge basis={basis} /> {source.title}
      </p>
    </figure>
  )
}
