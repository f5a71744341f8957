import type { RouteFound } from '../questions/route.ts'
import { useSpeech } from '../words/language.tsx'
import { EntityButton } from './entity-button.tsx'
import { RouteLeg } from './route-leg.tsx'

interface Props {
  readonly data: RouteFound
  readonly chosen: string | null
}

/** A route by rail: its length, border crossings and gauges, and each leg with its evidence. */
export function RouteAnswer({ data: { from, to, route }, chosen }: Props) {
  const { words, name } = useSpeech()
  const [start, end] = [from ? name(from) : '', to ? name(to) : '']
  const first = route?.legs[0]
  if (!route || !first) return <h2>{words.noRoute(start, end)}</h2>
  const withoutGauge = route.legs.filter(({ line, gauges }) => line && gauges.length === 0)
  const gaugeChanges = route.gaugeChanges ?? []
  return (
    <>
      <h2>
        {route.kilometres === null ? words.routeUnknown(start, end) : words.routeFound(start, end, route.kilometres)}
      </h2>
      <p>{words.routeParts(route.legs.length, route.borders.length, gaugeChanges.length, withoutGauge.length)}</p>
      {gaugeChanges.map(({ stations, at, fromMillimetres, toMillimetres }) => (
        <p key={`${at?.id} ${toMillimetres}`}>
          {words.gaugeChange((stations ?? []).map(name).join(' – '), fromMillimetres, toMillimetres)}
        </p>
      ))}
      <ol className="chain">
        <li className="chain-link">
          <EntityButton entity={first.from} chosen={chosen} />
        </li>
        {route.legs.map((leg) => (
          <RouteLeg key={`${leg.from?.id} ${leg.to?.id}`} leg={leg} chosen={chosen} />
        ))}
      </ol>
    </>
  )
}
