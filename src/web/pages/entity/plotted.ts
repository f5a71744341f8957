import { barY, dot, gridY, line, plot, pointerX, ruleY, text, tip } from '@observablehq/plot'
import type { Course, Point } from './trade-over-time.ts'

const signs: Readonly<Record<NonNullable<Point['observation']>['comparator'], string>> = {
  ABOUT: '≈ ',
  AT_LEAST: '≥ ',
  EQUAL: '',
  LESS_THAN: '< ',
  MORE_THAN: '> ',
  NEARLY: '≲ ',
}

/** With more periods than this, a line is drawn instead of bars. */
const mostBars = 14

export interface Said {
  /** A text alternative for the whole chart. */
  readonly label: string
  /** The label for a period without a number. */
  readonly missing: string
  /** A number in short. */
  readonly short: (value: number) => string
  readonly period: (period: Point['period']) => string
  /** What a pointer on a number shows. */
  readonly whole: (point: Point) => string
}

/** Draws a series from zero, in its unit, with each number at its period. Periods without a number are left empty. */
export function plotted({ points, unit }: Course, said: Said): SVGSVGElement {
  const { label, missing, short } = said
  const rows = points.map(({ value, period, observation }) => ({
    period: said.period(period),
    value: value === null ? Number.NaN : Number(value),
    whole: value === null ? missing : said.whole({ value, period, observation }),
    text: value === null ? missing : `${observation ? signs[observation.comparator] : ''}${short(Number(value))}`,
  }))
  const known = rows.filter(({ value }) => !Number.isNaN(value))
  const open = rows.filter(({ value }) => Number.isNaN(value))
  const at = { x: 'period', y: 'value' }
  const asLine = rows.length > mostBars
  const svg = plot({
    width: 400,
    height: 230,
    marginLeft: 54,
    marginTop: 30,
    ariaLabel: label,
    className: 'plotted',
    style: { background: 'none', fontFamily: 'inherit', fontSize: '12px', overflow: 'visible' },
    x: {
      type: 'band',
      domain: [...new Set(rows.map(({ period }) => period))],
      label: null,
      tickSize: 0,
      padding: 0.35,
    },
    y: { zero: true, nice: true, ticks: 4, tickSize: 0, label: unit, labelArrow: 'none', tickFormat: short },
    marks: [
      gridY({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
      asLine
        ? line(rows, { ...at, stroke: 'var(--kind-country)', strokeWidth: 2 })
        : barY(known, { x: 'period', y1: 0, y2: 'value', fill: 'var(--kind-country)', rx: 3 }),
      asLine ? dot(known, { ...at, fill: 'var(--kind-country)' }) : text(known, { ...at, text: 'text', dy: -8 }),
      text(open, { x: 'period', y: 0, text: 'text', dy: -9, fill: 'var(--soft)' }),
      ruleY([0], { stroke: 'var(--soft)' }),
      tip(known, pointerX({ ...at, title: 'whole', fill: 'var(--surface)', stroke: 'var(--line)', textPadding: 7 })),
    ],
  }) as SVGSVGElement
  svg.setAttribute('role', 'img')
  // The picture has one name; its parts, such as "bar", say nothing and have no role that could carry a name.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  return svg
}
