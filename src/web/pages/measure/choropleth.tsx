import { type KeyboardEvent, useRef } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import { claimPath } from '../claim/claim.ts'
import { classOf } from './classes.ts'
import { readFirst } from './line-chart.tsx'
import type { Measure } from './measure.ts'
import { basisOf } from './series.ts'
import { readingOf } from './told.ts'
import type { Value } from './values.ts'
import { hasShape, positionOf, shapes, worldSize } from './world.ts'

interface Props {
  /** One value of each country, the largest first. */
  readonly values: readonly Value[]
  readonly sources: Measure['sources']
  readonly measure: Measure['view']['measure']
  /** On what basis most values were estimated. */
  readonly basis: string | null
  readonly label: string
  /** The id of the country that is read. */
  readonly read: string | null
  readonly onRead: (id: string) => void
}

const next: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** The world with each country in the colour of its class, drawn on the server as well as in the browser. A country without a value is hatched. */
export function Choropleth({ values, sources, measure, basis, label, read, onRead }: Props) {
  const speech = useSpeech()
  const { link } = speech
  const drawing = useRef<SVGSVGElement>(null)
  const of = new Map(values.map((value) => [value.subject.id, value]))
  const current = read && of.has(read) ? read : values[0]?.subject.id
  const small = values.filter(({ subject }) => !hasShape(subject.id))

  const go = (event: KeyboardEvent, id: string) => {
    const step = next[event.key]
    const other = step && values[values.findIndex(({ subject }) => subject.id === id) + step]
    if (!other) return
    event.preventDefault()
    onRead(other.subject.id)
    drawing.current?.querySelector<SVGAElement>(`[data-country="${other.subject.id}"]`)?.focus()
  }
  const linked = (value: Value, shape: React.ReactNode) => {
    const reading = readingOf(value, sources, speech)
    return (
      <a
        key={value.subject.id}
        href={link(claimPath(value.id))}
        data-country={value.subject.id}
        data-read={value.subject.id === read || undefined}
        data-inferred={value.isInferred || undefined}
        data-other={basisOf(value, measure) !== basis || undefined}
        aria-label={reading}
        tabIndex={value.subject.id === current ? 0 : -1}
        onFocus={() => onRead(value.subject.id)}
        onPointerEnter={() => onRead(value.subject.id)}
        onKeyDown={(event) => go(event, value.subject.id)}
        onClick={(event) => readFirst(event, value.subject.id === read, () => onRead(value.subject.id))}
      >
        <title>{reading}</title>
        {shape}
      </a>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be drawn
    <svg
      ref={drawing}
      className="choropleth"
      viewBox={`0 0 ${worldSize.width} ${worldSize.height}`}
      role="group"
      aria-label={label}
    >
      <defs>
        <Hatch />
      </defs>
      {shapes.map(({ id, outline }) => {
        const value = of.get(id)
        return value ? (
          linked(value, <path data-class={classOf(value.value, measure.limits)} d={outline} />)
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: there is nothing to open; the pointer only tells its name
          <path
            key={id}
            className="choropleth-none"
            data-read={id === read || undefined}
            d={outline}
            fill="url(#no-value)"
            onPointerEnter={() => onRead(id)}
            onClick={() => onRead(id)}
          />
        )
      })}
      {small.map((value) => {
        if (!('location' in value.subject) || !value.subject.location) return null
        const { x, y } = positionOf(value.subject.location)
        return linked(
          value,
          <circle data-class={classOf(value.value, measure.limits)} cx={x.toFixed(1)} cy={y.toFixed(1)} r="3.6" />,
        )
      })}
    </svg>
  )
}

/** The hatch of a country without a value. */
export function Hatch({ id = 'no-value' }: { readonly id?: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="hatch-ground" width="5" height="5" />
      <rect className="hatch-line" width="1.4" height="5" />
    </pattern>
  )
}
