import type { RouteFound, Way } from '../questions/route.ts'
import { useSpeech } from '../words/language.tsx'
import { EntityButton } from './entity-button.tsx'
import { RouteDiagram } from './route/diagram.tsx'
import { headline, partsInWords } from './route/figures.ts'
import { partsOf } from './route/parts.ts'
import { RouteStrip } from './route/strip.tsx'
import { Ways } from './route/ways.tsx'

interface Props {
  readonly data: RouteFound
  readonly chosen: string | null
}

/** The ways from one place to another side by side, and the one chosen as a diagram and as a strip with the evidence of each leg. */
export function RouteAnswer({ data, chosen }: Props) {
  const { words, name } = useSpeech()
  const { from, to, ways, route, asOf, apart } = data
  const [start, end] = [name(from), name(to)]
  const day = asOf && <p className="as-of-day">{words.asOfShown(words.date(asOf))}</p>
  if (!route?.legs.length)
    return (
      <>
        <h2>{words.noRoute(start, end)}</h2>
        {day}
        {apart && apart.missing.length > 0 && <Missing apart={apart} chosen={chosen} />}
      </>
    )
  const parts = partsOf(route)
  return (
    <>
      <h2>{headline(route, start, end, words)}</h2>
      {day}
      {apart && <p className="disagrees">{words.routeWords.noneByRail}</p>}
      {apart && apart.missing.length > 0 && <Missing apart={apart} chosen={chosen} />}
      <Service route={route} chosen={chosen} />
      {ways.length > 1 && <Ways data={data} />}
      <RouteDiagram route={route} parts={parts} />
      <Remarks route={route} />
      <RouteStrip parts={parts} chosen={chosen} />
    </>
  )
}

/** The train that runs all the way, with since when, and how long it takes. */
function Service({ route: { service }, chosen }: { readonly route: Way; readonly chosen: string | null }) {
  const { words } = useSpeech()
  if (!service) return null
  const { routeWords } = words
  const run =
    'status' in service
      ? [
          routeWords.runs(routeWords.statuses[service.status], service.openedOn && words.date(service.openedOn)),
          service.transitDays && routeWords.days(service.transitDays),
        ]
      : []
  return (
    <p className="port">
      {routeWords.service} <EntityButton entity={service} chosen={chosen} />
      <span className="faint">{run.filter(Boolean).join(' · ')}</span>
    </p>
  )
}

/** What is not known of a way, or not sure. */
function Remarks({ route }: { readonly route: Way }) {
  const { words } = useSpeech()
  const { routeWords } = words
  const { kilometres, networkKilometres, uncertainKilometres, undatedLegs } = route
  return (
    <>
      <p>{partsInWords(route, words)}.</p>
      {kilometres !== null &&
        networkKilometres !== null &&
        Math.round(kilometres) !== Math.round(networkKilometres) && (
          <p className="faint">{routeWords.stated(kilometres, networkKilometres)}</p>
        )}
      {uncertainKilometres > 0 && <p className="disagrees">{routeWords.uncertain(uncertainKilometres)}</p>}
      {undatedLegs > 0 && <p className="faint">{routeWords.undated(undatedLegs)}</p>}
    </>
  )
}

interface MissingProps {
  readonly apart: NonNullable<RouteFound['apart']>
  readonly chosen: string | null
}

/** The sections that would join two networks if they were open. */
function Missing({ apart, chosen }: MissingProps) {
  const { words, name } = useSpeech()
  const { routeWords } = words
  return (
    <>
      <p>{routeWords.apart}</p>
      <ul className="claims">
        {apart.missing.map(({ from, to, line, status, openedOn, kilometres }) => (
          <li key={`${from?.id} ${to?.id}`}>
            <p className="port">
              <EntityButton entity={from} chosen={chosen} /> – <EntityButton entity={to} chosen={chosen} />
            </p>
            <p className="faint">
              {[
                kilometres !== null && words.kilometres(kilometres),
                line && name(line),
                status !== 'OPEN' ? routeWords.statuses[status] : openedOn && routeWords.openedOn(words.date(openedOn)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
