import { geoPath } from 'd3-geo'
import { labelsApart } from '../../pages/entity/labels-apart.ts'
import { countries, viewOf } from '../../pages/entity/map-view.ts'
import type { Card } from '../../shared/graphql/fragments.ts'
import { useSpeech } from '../words/language.tsx'

const size = { width: 560, height: 330 }

/** A map of ports with their names. */
export function HomeMap({ ports }: { readonly ports: readonly Card[] }) {
  const { name } = useSpeech()
  const places = ports.flatMap((card) =>
    'location' in card && card.location ? [{ card, at: card.location, importance: 0 }] : [],
  )
  const projection = viewOf(
    { self: null, places, placesInAll: places.length, lines: [], whole: { line: false, country: null }, countries: [] },
    size,
  )
  const path = geoPath(projection)
  const points = places.map(({ card, at }) => {
    const [x = Number.NaN, y = Number.NaN] = projection([at.longitude, at.latitude]) ?? []
    return { text: name(card), x, y }
  })
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      {countries.map((country, index) => (
        <path key={country.id ?? `without a code ${index}`} className="map-country" d={path(country) ?? undefined} />
      ))}
      {points.map(({ text, x, y }) => (
        <circle key={text} className="map-place" data-kind="PORT" cx={x} cy={y} r="5" />
      ))}
      {labelsApart(points, size.width).map(({ text, x, y, anchor }) => (
        <text key={text} className="map-name" x={anchor === 'start' ? x + 8 : x - 8} y={y + 4} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  )
}
