import { useSpeech } from '../../explorer/words/language.tsx'
import { sideAmount } from './in-words.ts'
import { pointOf, type Side } from './sides.ts'

const rowHeight = 46

/** What each side implies: a dot, and a whisker where its claims leave a range. The scale need not begin at zero. */
export function Chart({ sides }: { readonly sides: readonly Side[] }) {
  const { words } = useSpeech()
  const { from, to } = scaleOf(sides)
  const at = (value: number) => `${(3 + (94 * (value - from)) / (to - from || 1)).toFixed(2)}%`
  const amounts = sides.map((side) => sideAmount(side, words))
  const label = sides.map((_, index) => `${words.conflictPage.side(index)}: ${amounts[index]}`).join('; ')
  const bottom = sides.length * rowHeight + 4
  return (
    <svg className="sides-chart" role="img" aria-label={label} width="100%" height={bottom + 22}>
      {sides.map((side, index) => (
        <g
          key={side.claims.map(({ id }) => id).join(' ')}
          data-side={index % 2}
          transform={`translate(0 ${index * rowHeight})`}
        >
          <text x="0" y="14">
            <tspan className="sides-letter">{words.conflictPage.side(index)}</tspan> {amounts[index]}
          </text>
          <line className="sides-track" x1="0" x2="100%" y1="30" y2="30" />
          <line className="sides-whisker" x1={at(side.low ?? from)} x2={at(side.high ?? to)} y1="30" y2="30" />
          {[side.low, side.high].map(
            (bound, end) =>
              bound !== null && (
                <line
                  key={end === 0 ? 'low' : 'high'}
                  className="sides-whisker"
                  x1={at(bound)}
                  x2={at(bound)}
                  y1="25"
                  y2="35"
                />
              ),
          )}
          <circle cx={at(pointOf(side))} cy="30" r="6" />
        </g>
      ))}
      <text className="sides-end" x="0" y={bottom + 14}>
        {words.amount(String(from), sides[0]?.unit ?? '')}
      </text>
      <text className="sides-end" x="100%" y={bottom + 14} textAnchor="end">
        {words.amount(String(to), sides[0]?.unit ?? '')}
      </text>
    </svg>
  )
}

/** A scale with room on both sides, ending at round numbers; it begins at zero where the sides are far apart. */
function scaleOf(sides: readonly Side[]): { readonly from: number; readonly to: number } {
  const bounds = sides.flatMap((side) => [side.low, side.high, pointOf(side)]).filter((bound) => bound !== null)
  const [least, most] = [Math.min(...bounds), Math.max(...bounds)]
  const room = (most - least) / 3 || Math.abs(most) / 4 || 1
  const step = 10 ** Math.floor(Math.log10(room))
  const floor = Math.floor((least - room) / step) * step
  const from = least >= 0 && (floor < 0 || most > 3 * least) ? 0 : floor
  return { from: Number(from.toPrecision(6)), to: Number((Math.ceil((most + room) / step) * step).toPrecision(6)) }
}
