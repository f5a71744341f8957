import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import { claimPath } from '../claim/claim.ts'
import { dashes, marks } from './marks.ts'
import type { Measure } from './measure.ts'
import type { Panel, Point, Series } from './series.ts'
import { powersAround, ticksTo } from './ticks.ts'
import { readingOf } from './told.ts'

export interface ChartSize {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  readonly height: number
  /** The room for the names at the ends of the lines; 0 for none. */
  readonly names: number
}

interface Props {
  readonly panel: Panel
  readonly sources: Measure['sources']
  readonly label: string
  readonly size: ChartSize
  readonly isLogarithmic: boolean
  /** The id of the value that is read. */
  readonly read: string | null
  readonly onRead: (id: string) => void
}

const margin = { top: 14, left: 58, bottom: 30, right: 14 }
const nameHeight = 15

/** Lines over the years, drawn on the server as well as in the browser. Each value is a link to its claim. */
export function LineChart({ panel, sources, label, size, isLogarithmic, read, onRead }: Props) {
  const speech = useSpeech()
  const { words, name, link } = speech
  const drawing = useRef<SVGSVGElement>(null)
  const { xOf, yOf, years, ticks } = scaled(panel, size, isLogarithmic)
  const points = panel.series.flatMap((one) => one.points)
  const current = points.some(({ id }) => id === read) ? read : points[0]?.id

  const go = (event: KeyboardEvent, series: Series, point: Point) => {
    const next = neighbour(panel.series, series, point, event.key)
    if (!next) return
    event.preventDefault()
    onRead(next.id)
    drawing.current?.querySelector<SVGAElement>(`[data-claim="${next.id}"]`)?.focus()
  }
  const right = size.width - margin.right - size.names
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be drawn
    <svg
      ref={drawing}
      className={`line-chart line-chart-${size.name}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="group"
      aria-label={label}
    >
      <g>
        {ticks.map((tick) => (
          <g key={tick} className="line-tick" transform={`translate(0 ${yOf(tick).toFixed(1)})`}>
            <line x1={margin.left} x2={right} />
            <text x={margin.left - 8} y="4" textAnchor="end">
              {words.short(tick)}
            </text>
          </g>
        ))}
        {years.map((year) => (
          <text key={year} className="line-year" x={xOf(year).toFixed(1)} y={size.height - 8} textAnchor="middle">
            {year}
          </text>
        ))}
      </g>
      {panel.series.map((series) => (
        <g key={series.key} data-place={series.place}>
          {series.lines.map((run) => (
            <path
              key={run[0]?.id}
              className="line-run"
              d={`M${run.map(({ year, value }) => `${xOf(year).toFixed(1)} ${yOf(Number(value)).toFixed(1)}`).join('L')}`}
              strokeDasharray={dashes[series.place]}
            />
          ))}
          {series.points.map((point) => (
            <a
              key={point.id}
              href={link(claimPath(point.id))}
              data-claim={point.id}
              aria-label={readingOf(point, sources, speech)}
              tabIndex={point.id === current ? 0 : -1}
              onFocus={() => onRead(point.id)}
              onPointerEnter={() => onRead(point.id)}
              onKeyDown={(event) => go(event, series, point)}
              onClick={(event) => readFirst(event, point.id === read, () => onRead(point.id))}
            >
              <title>{readingOf(point, sources, speech)}</title>
              <g transform={`translate(${xOf(point.year).toFixed(1)} ${yOf(Number(point.value)).toFixed(1)})`}>
                <circle className="line-reach" r="12" />
                <path
                  className="line-mark"
                  data-inferred={point.isInferred}
                  data-read={point.id === read}
                  d={marks[series.place]}
                />
              </g>
            </a>
          ))}
        </g>
      ))}
      {size.names > 0 && (
        <g>
          {namesApart(panel, yOf, size.height - margin.bottom).map(({ series, y }) => (
            <text key={series.key} className="line-name" data-place={series.place} x={right + 12} y={y + 4}>
              {shortened(name(series.subject))}
            </text>
          ))}
        </g>
      )}
    </svg>
  )
}

/** A tap shows what a value is, and another one opens its claim; Enter opens it at once. */
export function readFirst(event: MouseEvent, isRead: boolean, read: () => void): void {
  const isFinger = 'pointerType' in event.nativeEvent && event.nativeEvent.pointerType === 'touch'
  if (!isFinger || isRead) return
  event.preventDefault()
  read()
}

const shortened = (text: string) => (text.length > 22 ? `${text.slice(0, 21)}…` : text)

function scaled({ series }: Panel, { width, height, names }: ChartSize, isLogarithmic: boolean) {
  const points = series.flatMap((one) => one.points)
  const numbers = points.map(({ value }) => Number(value))
  const first = Math.min(...points.map(({ year }) => year))
  const last = Math.max(...points.map(({ year }) => year))
  const positive = numbers.filter((number) => number > 0)
  const byPowers = isLogarithmic && positive.length === numbers.length
  const ticks = byPowers ? powersAround(Math.min(...positive), Math.max(...positive)) : ticksTo(Math.max(0, ...numbers))
  const at = byPowers ? Math.log10 : (number: number) => number
  const [low, high] = [at(ticks[0] ?? 0), at(ticks.at(-1) ?? 1)]
  const [left, right] = [margin.left + 20, width - margin.right - names - 20]
  const [top, bottom] = [margin.top, height - margin.bottom]
  const span = last - first
  const step = Math.ceil((span + 1) / Math.max(1, Math.floor((right - left) / 46)))
  return {
    xOf: (year: number) => (span === 0 ? (left + right) / 2 : left + ((year - first) / span) * (right - left)),
    yOf: (number: number) => bottom - ((at(number) - low) / (high - low)) * (bottom - top),
    ticks,
    years: Array.from({ length: span + 1 }, (_, index) => last - index).filter((_, index) => index % step === 0),
  }
}

/** The names beside the last points of lines, moved apart where they would cover each other. */
function namesApart({ series }: Panel, yOf: (number: number) => number, bottom: number) {
  const placed = series
    .flatMap((one) => {
      const last = one.points.at(-1)
      return last ? [{ series: one, y: yOf(Number(last.value)) }] : []
    })
    .toSorted((one, other) => one.y - other.y)
  for (const [index, one] of placed.entries()) {
    const before = placed[index - 1]
    if (before) one.y = Math.max(one.y, before.y + nameHeight)
  }
  const over = (placed.at(-1)?.y ?? 0) - bottom
  return over > 0 ? placed.map((one) => ({ ...one, y: one.y - over })) : placed
}

/** The value to which an arrow key leads: the one before or after in the line, or of the nearest year in the next line. */
function neighbour(all: readonly Series[], series: Series, point: Point, key: string): Point | undefined {
  const along = series.points.indexOf(point)
  if (key === 'ArrowRight') return series.points[along + 1]
  if (key === 'ArrowLeft') return series.points[along - 1]
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  const other = step === 0 ? undefined : all[all.indexOf(series) + step]
  const [nearest] =
    other?.points.toSorted((one, another) => Math.abs(one.year - point.year) - Math.abs(another.year - point.year)) ??
    []
  return nearest
}
