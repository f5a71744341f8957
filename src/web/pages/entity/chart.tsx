import { useEffect, useRef } from 'react'
import { BasisBadge } from '../../explorer/evidence/basis-badge.tsx'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Course } from './trade-over-time.ts'

/** The chart of one measure from one source over time. The chart library is loaded on demand. */
export function Chart({ course }: { readonly course: Course }) {
  const { words, name, language } = useSpeech()
  const place = useRef<HTMLDivElement>(null)
  const { measure, unit, basis, reporter, partner, commodity, source, points, gaps } = course
  const title = [
    `${name(reporter)}:`,
    words.measures[measure],
    commodity && words.ofCommodity(name(commodity)),
    partner && words.withPartner(name(partner)),
  ]
    .filter(Boolean)
    .join(' ')
  const numbers = points.map(({ value, period }) => `${words.period(period)}: ${value ?? words.entityPage.noNumber}`)
  const label = `${title} (${words.unit(unit)}). ${numbers.join('; ')}`

  useEffect(() => {
    let current = true
    import('./plotted.ts').then(({ plotted }) => {
      if (current)
        place.current?.replaceChildren(
          plotted(course, { label, missing: words.entityPage.noNumber, language, period: words.period }),
        )
    })
    return () => {
      current = false
    }
  }, [course, label, words, language])

  return (
    <figure className="chart">
      <figcaption>
        {title} <span className="faint">({words.unit(unit)})</span>
      </figcaption>
      <div className="chart-place" ref={place} />
      <p className="faint">
        <BasisBadge basis={basis} /> {source?.title ?? words.notRead}
        {gaps > 0 && ` · ${words.entityPage.gaps(gaps)}`}
      </p>
    </figure>
  )
}
