import type { Leg, Way } from '../../questions/route.ts'
import { useSpeech } from '../../words/language.tsx'
import { diagramOf } from './diagram.ts'
import type { Part } from './parts.ts'

interface Props {
  readonly route: Way
  readonly parts: readonly Part<Leg, Way['borders'][number], NonNullable<Way['gaugeChanges']>[number]>[]
}

const [wide, margin, line, step] = [440, 40, 15, 18]
/** The width of a name: Chinese characters are as wide as high, others about half. */
const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 11 : 6), 0)

/** A way in proportion to its kilometres, as high as its gauge, with its countries, borders and changes of gauge. */
export function RouteDiagram({ route, parts }: Props) {
  const { words, name } = useSpeech()
  const { routeWords } = words
  const nameOf = ({ from, to }: Leg, isWater: boolean) => {
    if (isWater) return routeWords.atSea
    const stop = from && 'country' in from && from.country ? from : to
    return stop && 'country' in stop && stop.country ? name(stop.country) : null
  }
  const diagram = diagramOf(parts, wide, nameOf, widthOf)
  const levels: (number | 'unknown' | 'water')[] = [...diagram.gauges.toReversed()]
  if (diagram.hasUnknown) levels.push('unknown')
  if (diagram.hasWater) levels.push('water')
  const top = diagram.rows * line + 10
  const heightOf = (level: (typeof levels)[number]) => top + 6 + levels.indexOf(level) * step
  const foot = heightOf(levels.at(-1) ?? 'unknown') + 16
  const length = routeWords.length(route.kilometres, route.isAtLeast)
  const label = routeWords.picture(
    name(route.from),
    name(route.to),
    length,
    route.borders.length,
    route.gaugeChanges?.length ?? 0,
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <figure className="route-diagram" tabIndex={0}>
      <svg viewBox={`${-margin} 0 ${wide + margin + 12} ${foot + 20}`} role="img" aria-label={label}>
        {levels.map((level) => (
          <g key={level}>
            <line className="level" x1="0" x2={wide} y1={heightOf(level)} y2={heightOf(level)} />
            <text x="-6" y={heightOf(level) + 4} textAnchor="end">
              {typeof level === 'number' ? level : level === 'water' ? '≈' : '?'}
            </text>
          </g>
        ))}
        {diagram.borders.map((x) => (
          <line key={x} className="border" x1={x} x2={x} y1={top - 4} y2={foot} />
        ))}
        {diagram.names.map(({ text, at, x, row }) => (
          <g key={`${text} ${at}`}>
            <path className="leader" d={`M${rounded(x)} ${(row + 1) * line - 1}L${rounded(at)} ${top - 2}`} />
            <text x={rounded(x)} y={(row + 1) * line - 4} textAnchor="middle">
              {text}
            </text>
          </g>
        ))}
        {diagram.stretches.map(({ x, width, gauges, isWater, isEstimated }) => (
          <g key={x}>
            {(isWater ? (['water'] as const) : gauges.length === 0 ? (['unknown'] as const) : gauges).map((level) => (
              <path
                key={level}
                className={typeof level === 'number' ? 'track' : level}
                d={`M${rounded(x)} ${heightOf(level)}h${rounded(width)}`}
              />
            ))}
            <path className={isEstimated ? 'estimated' : 'published'} d={`M${rounded(x)} ${foot}h${rounded(width)}`} />
          </g>
        ))}
        {diagram.changes.map((x) => (
          <path
            key={x}
            className="change"
            d={`M${rounded(x)} ${top - 3}l5 8h-10zM${rounded(x)} ${foot - 4}l5 -8h-10zM${rounded(x)} ${top}V${foot - 6}`}
          />
        ))}
        <text x="0" y={foot + 14}>
          {name(route.from)}
        </text>
        <text x={wide} y={foot + 14} textAnchor="end">
          {name(route.to)}
        </text>
      </svg>
      <figcaption>
        <Key className="border" text={routeWords.legend.border} isUpright />
        {diagram.changes.length > 0 && <Key className="change" text={routeWords.legend.change} isUpright />}
        {diagram.hasUnknown && <Key className="unknown" text={routeWords.legend.unknown} />}
        {diagram.hasWater && <Key className="water" text={routeWords.legend.water} />}
        {diagram.stretches.some(({ isEstimated }) => isEstimated) && (
          <Key className="estimated" text={routeWords.legend.estimated} />
        )}
      </figcaption>
    </figure>
  )
}

function Key({
  className,
  text,
  isUpright = false,
}: {
  readonly className: string
  readonly text: string
  readonly isUpright?: boolean
}) {
  return (
    <span>
      <svg width="18" height="12" aria-hidden="true">
        {className === 'change' ? (
          <path className="change" d="M9 0l4 6h-8zM9 12l4 -6h-8z" />
        ) : (
          <path className={className} d={isUpright ? 'M9 0v12' : 'M0 6h18'} />
        )}
      </svg>
      {text}
    </span>
  )
}

const rounded = (value: number) => Math.round(value * 10) / 10
