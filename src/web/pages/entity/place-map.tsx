import { geoPath } from 'd3-geo'
import { useState } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Everything } from './everything-about.ts'
import { labelsApart } from './labels-apart.ts'
import { countries, type MapSize, viewOf } from './map-view.ts'
import type { Marked, MarkedPlaces } from './marked-places.ts'

interface Props {
  readonly entity: Everything
  readonly marked: MarkedPlaces
}

/** The maximum number of names on the map. */
const mostNames = 24

/** On a phone the text keeps its size, so the map is drawn smaller. */
const sizeHere = (): MapSize =>
  window.matchMedia('(width < 700px)').matches ? { width: 400, height: 320 } : { width: 860, height: 420 }

/** The map of an entity and of its parts that have a position, as an SVG that prints well. */
export function PlaceMap({ entity, marked }: Props) {
  const { words, name } = useSpeech()
  const [size] = useState(sizeHere)
  const projection = viewOf(marked, size)
  const path = geoPath(projection)
  const within = (id: unknown) => marked.countries.includes(String(id))
  const drawn = (place: Marked) => {
    const [x = Number.NaN, y = Number.NaN] = projection([place.at.longitude, place.at.latitude]) ?? []
    const inside = x >= 0 && x <= size.width && y >= 0 && y <= size.height
    return inside ? [{ id: place.card.id, kind: place.card.kind, text: name(place.card), x, y }] : []
  }
  const self = marked.self ? drawn(marked.self) : []
  const places = marked.places.flatMap(drawn)
  const labels = labelsApart([...self, ...places], size.width).slice(0, mostNames)
  const linesThrough = marked.whole.line ? 0 : marked.lines.length
  const caption = words.entityPage.marked(marked.places.length, marked.placesInAll, linesThrough)
  return (
    <figure className="place-map">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={[words.entityPage.mapOf(name(entity)), caption].filter(Boolean).join('. ')}
      >
        {countries
          .toSorted((one, other) => Number(within(one.id)) - Number(within(other.id)))
          .map((country, index) => {
            const outline = path(country)
            return (
              outline && (
                <path
                  key={country.id ?? `without a code ${index}`}
                  className="map-country"
                  data-within={within(country.id)}
                  d={outline}
                />
              )
            )
          })}
        {marked.lines.map((stops, index) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no ids and never change
            key={index}
            className="map-line"
            d={path({ type: 'LineString', coordinates: stops.map((at) => [at.longitude, at.latitude]) }) ?? undefined}
          />
        ))}
        {places.map(({ id, kind, x, y }) => (
          <circle key={id} className="map-place" data-kind={kind} cx={x} cy={y} r={places.length > 40 ? 3 : 4} />
        ))}
        {self.map(({ id, x, y }) => (
          <g key={id} className="map-self">
            <circle cx={x} cy={y} r="11" />
            <circle cx={x} cy={y} r="5" />
          </g>
        ))}
        {labels.map(({ text, x, y, anchor }) => (
          <text
            key={`${text} ${x} ${y}`}
            className="map-name"
            data-self={self[0]?.text === text}
            x={anchor === 'start' ? x + 8 : x - 8}
            y={y + 4}
            textAnchor={anchor}
          >
            {text}
          </text>
        ))}
      </svg>
      <figcaption className="map-caption faint">{[caption, words.mapNote].filter(Boolean).join(' ')}</figcaption>
    </figure>
  )
}
