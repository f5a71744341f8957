import { geoPath } from 'd3-geo'
import type { Answer } from '../../../explorer/questions/answer.ts'
import type { Course } from '../../../explorer/questions/course.ts'
import { useSpeech } from '../../../explorer/words/language.tsx'
import type { Card } from '../../../shared/graphql/fragments.ts'
import { labelsApart } from '../../entity/labels-apart.ts'
import { countries, type MapSize, viewOf } from '../../entity/map-view.ts'
import { storyWords } from '../words/story-words.ts'

/** The map is drawn for wide and for narrow screens, since the text keeps its size. */
const sizes = [
  { name: 'wide', width: 860, height: 440 },
  { name: 'narrow', width: 360, height: 320 },
] as const

/** A map of more ports than this shows none of them well. */
const mostPorts = 16

/** Kinds of entities that are drawn as places; a country's position is only the middle of it. */
const placeKinds: ReadonlySet<Card['kind']> = new Set(['PORT', 'PLACE', 'PASSAGE'])

/** The map of an answer, drawn on the server as well as in the browser: its places with their names, and a route through them. */
export function AnswerMap({ answer, title }: { readonly answer: Answer; readonly title: string }) {
  const { language } = useSpeech()
  const say = storyWords(language)
  const { places, without, ports } = placesOf(answer)
  const route = routeOf(answer)
  const remarks = [
    ports > places.length && say.firstOnMap(places.length, ports),
    without > 0 && say.notOnMap(without),
  ].filter((remark) => remark !== false)
  return (
    <div className="answer-map">
      {sizes.map((size) => (
        <Drawn
          key={size.name}
          className={`answer-map-${size.name}`}
          size={size}
          label={say.mapOf(title)}
          places={places}
          route={route}
        />
      ))}
      {remarks.length > 0 && <p className="faint">{remarks.join(' ')}</p>}
    </div>
  )
}

interface Place {
  readonly card: Card
  readonly at: { readonly latitude: number; readonly longitude: number }
}

interface DrawnProps {
  readonly className: string
  readonly size: MapSize
  readonly label: string
  readonly places: readonly Place[]
  readonly route: Route
}

function Drawn({ className, size, label, places, route }: DrawnProps) {
  const { name } = useSpeech()
  const projection = viewOf(
    { self: null, places, placesInAll: places.length, lines: [], whole: { line: false, country: null }, countries: [] },
    size,
  )
  const path = geoPath(projection).digits(1)
  const points = places.map(({ card, at }) => {
    const [x = Number.NaN, y = Number.NaN] = projection([at.longitude, at.latitude]) ?? []
    return { id: card.id, kind: card.kind, text: name(card), x, y }
  })
  const lines = [false, true].map((isWater) => ({
    isWater,
    line: path({
      type: 'MultiLineString',
      coordinates: route.legs
        .filter((leg) => leg.isWater === isWater)
        .map(({ points }) => points.map(({ longitude, latitude }) => [longitude, latitude])),
    }),
  }))
  // Both ends of a route have their names, whatever names are left out between them.
  const ends = new Set(route.ends)
  const ordered = points.toSorted((one, other) => Number(ends.has(other.id)) - Number(ends.has(one.id)))
  return (
    <svg className={className} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      {countries.map((country, index) => {
        const outline = path(country)
        return outline && <path key={country.id ?? `without a code ${index}`} className="map-country" d={outline} />
      })}
      {lines.map(
        ({ isWater, line }) => line && <path key={`${isWater}`} className="map-line" data-water={isWater} d={line} />,
      )}
      {points.map(({ id, kind, x, y }) => (
        <circle
          key={id}
          className="map-place"
          data-kind={kind}
          cx={x.toFixed(1)}
          cy={y.toFixed(1)}
          r={places.length > 40 ? 3 : 4}
        />
      ))}
      {labelsApart(ordered, size.width).map(({ text, x, y, anchor }) => (
        <text
          key={`${text} ${x} ${y}`}
          className="map-name"
          x={(anchor === 'start' ? x + 8 : x - 8).toFixed(1)}
          y={(y + 4).toFixed(1)}
          textAnchor={anchor}
        >
          {text}
        </text>
      ))}
    </svg>
  )
}

interface Placed {
  /** The places that have a position, the most important first. */
  readonly places: readonly Place[]
  /** How many have none. */
  readonly without: number
  /** How many ports there are in all, of which the first are shown. */
  readonly ports: number
}

function placesOf(answer: Answer): Placed {
  if (answer.question === 'ports') {
    const places = answer.data.ports.flatMap(({ port }) => located(port))
    return { places: places.slice(0, mostPorts), without: 0, ports: answer.data.totalCount }
  }
  const cards = answer.picture.nodes.filter(({ kind }) => placeKinds.has(kind))
  // Where nothing but countries and goods is in the answer, the middle of each country stands for it.
  const places = (cards.length > 0 ? cards : answer.picture.nodes).flatMap(located)
  return { places, without: Math.max(0, cards.length - places.length), ports: 0 }
}

interface Route {
  readonly legs: readonly Course[]
  /** The ids of its first and last stop. */
  readonly ends: readonly string[]
}

/** The route that an answer shows, without legs for other answers. */
function routeOf(answer: Answer): Route {
  if (answer.question !== 'route') return { legs: [], ends: [] }
  return { legs: answer.course ?? [], ends: answer.centers }
}

function located(card: Card): Place[] {
  return 'location' in card && card.location ? [{ card, at: card.location }] : []
}
