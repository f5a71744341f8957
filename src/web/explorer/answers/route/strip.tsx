import type { ReactNode } from 'react'
import type { Leg, Way } from '../../questions/route.ts'
import { questionPath } from '../../scene/scene-link.ts'
import { useSpeech } from '../../words/language.tsx'
import { EntityButton } from '../entity-button.tsx'
import { StripLeg } from './leg.tsx'
import type { Gauges, Length, Part } from './parts.ts'

type Border = Way['borders'][number]
type Change = NonNullable<Way['gaugeChanges']>[number]
type RoutePart = Part<Leg, Border, Change>

interface Props {
  readonly parts: readonly RoutePart[]
  readonly chosen: string | null
}

/** A way part by part: through each country, over each border, at each change of gauge, by sea. */
export function RouteStrip({ parts, chosen }: Props) {
  const { words } = useSpeech()
  return (
    <ol className="strip" aria-label={words.routeWords.strip}>
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order is what makes a way
        <StripPart key={place} part={part} chosen={chosen} />
      ))}
    </ol>
  )
}

function StripPart({ part, chosen }: { readonly part: RoutePart; readonly chosen: string | null }) {
  const { words, name, link } = useSpeech()
  const { routeWords } = words
  if (part.kind === 'gauge') {
    const { fromMillimetres, toMillimetres, stations, at } = part.change
    return (
      <li className="strip-part" data-kind="gauge">
        <strong>{routeWords.gaugeChange(fromMillimetres, toMillimetres)}</strong>
        <p className="faint">{routeWords.reloaded((stations ?? [at]).map(name).join(' – '))}</p>
      </li>
    )
  }
  const [first, last] = [part.legs[0], part.legs.at(-1)]
  if (!first || !last) return null
  if (part.kind === 'border') {
    const { from, to } = part.border
    return (
      <li className="strip-part" data-kind="border" data-gauge={part.gauges.unknownLegs > 0 ? 'unknown' : 'known'}>
        <PartHead title={routeWords.border(name(from), name(to))} length={part} />
        <Ends first={first} last={last} chosen={chosen} />
        <StripLeg leg={first} chosen={chosen} />
        {from && to && (
          <p>
            <a href={link(questionPath('linked', [from.id, to.id]))}>
              {routeWords.between}
              <span className="visually-hidden">
                : {name(from)}, {name(to)}
              </span>
            </a>
          </p>
        )}
      </li>
    )
  }
  const isWater = part.kind === 'water'
  const country = first.from && 'country' in first.from ? first.from.country : null
  const title = isWater ? (first.mode === 'SEA' ? routeWords.sea : routeWords.ferry) : name(country ?? first.from)
  return (
    <li className="strip-part" data-kind={part.kind} data-gauge={part.gauges.unknownLegs > 0 ? 'unknown' : 'known'}>
      <PartHead title={title} length={part}>
        {!isWater && gaugeText(part.gauges, part.legs.length)}
      </PartHead>
      <Ends first={first} last={last} chosen={chosen} />
      {part.legs.length === 1 ? (
        <StripLeg leg={first} chosen={chosen} />
      ) : (
        <details>
          <summary>{routeWords.legs(part.legs.length)}</summary>
          <ol className="strip-legs">
            {part.legs.map((leg) => (
              <li key={`${leg.from?.id} ${leg.to?.id}`}>
                <Ends first={leg} last={leg} chosen={chosen} />
                <StripLeg leg={leg} chosen={chosen} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  )

  function gaugeText({ millimetres, unknownLegs }: Gauges, legs: number): string {
    if (unknownLegs === legs) return routeWords.gaugeUnknown
    const known = routeWords.gauge(millimetres)
    return unknownLegs > 0 ? `${known}, ${routeWords.gaugeUnknownOn(unknownLegs)}` : known
  }
}

interface HeadProps {
  readonly title: string
  readonly length: Length
  readonly children?: ReactNode
}

function PartHead({ title, length: { kilometres, isAtLeast, isEstimated }, children }: HeadProps) {
  const { words } = useSpeech()
  const { routeWords } = words
  const length =
    kilometres !== null && isEstimated && !isAtLeast
      ? routeWords.about(kilometres)
      : routeWords.length(kilometres, isAtLeast)
  return (
    <p className="strip-head">
      <strong>{title}</strong>
      {children && <span className="faint">{children}</span>}
      <span className="strip-length">{length}</span>
    </p>
  )
}

function Ends({ first, last, chosen }: { readonly first: Leg; readonly last: Leg; readonly chosen: string | null }) {
  return (
    <p className="strip-ends">
      <EntityButton entity={first.from} chosen={chosen} />
      <span aria-hidden="true">→</span>
      <EntityButton entity={last.to} chosen={chosen} />
    </p>
  )
}
