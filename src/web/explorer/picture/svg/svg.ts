import type { Kind } from '../../../shared/graphql/fragments.ts'
import type { Drawn, Stage } from '../stage.ts'
import { edgesOf, nodesOf, shapeOf } from './graph.ts'
import { groundOf } from './ground.ts'
import { disputesOf, labelsOf, widthOf } from './labels.ts'
import { element, escaped } from './markup.ts'

export interface Key {
  readonly kind: Kind
  readonly color: string
  readonly label: string
}

/** What stands around a picture, so that it can be shown anywhere. */
export interface Frame {
  /** What it shows: the question in words. */
  readonly title: string
  /** The colours of the legend. */
  readonly keys: readonly Key[]
  /** What it rests on, where it is to be found, and the day. */
  readonly notes: readonly string[]
}

const row = 20
const margin = 16
const titleSize = 22

/**
 * The drawn picture as an SVG image: its title, the ground, the graph, its labels, a legend, its sources and its address.
 * @returns null if nothing is drawn
 */
export function svgOf(stage: Stage, { title, keys, notes }: Frame): string | null {
  const { renderer, drawn } = stage
  if (!drawn) return null
  const { width, height } = renderer.getDimensions()
  const { colours, ground, captions } = drawn
  const titles = linesOf(title, titleSize, width - 2 * margin)
  const legend = legendOf(keys, width)
  const foot = [...captions, ...notes].flatMap((note) => linesOf(note, 12, width - 2 * margin))
  const head = titles.length * titleSize * 1.3 + 2 * margin - 8
  const bottom = head + height + legend.rows * row + foot.length * 17 + margin + 4
  const text = { 'font-family': 'system-ui, Noto Sans, Noto Sans CJK SC, sans-serif', 'font-size': 12 }
  const names = element(
    'g',
    { ...text, 'font-weight': 500, 'paint-order': 'stroke', 'stroke-width': 3.5, 'stroke-linejoin': 'round' },
    `${labelsOf(renderer, drawn)}\n`,
  )
  const content = [
    element('title', {}, escaped(title)),
    element('rect', { width, height: bottom, fill: colours.paper }),
    element(
      'g',
      { ...serif, 'font-size': titleSize, 'font-weight': 600, fill: colours.ink },
      titles
        .map((line, place) =>
          element('text', { x: margin, y: margin + titleSize * (0.8 + 1.3 * place) }, escaped(line)),
        )
        .join('\n'),
    ),
    element(
      'svg',
      { y: head, width, height },
      [
        element('rect', { width, height, fill: ground.world ? colours.water : colours.paper }),
        groundOf(renderer, drawn),
        edgesOf(renderer, drawn),
        nodesOf(renderer, drawn),
        names,
        element('g', text, disputesOf(renderer, drawn) || ' '),
      ].join('\n'),
    ),
    element(
      'g',
      { ...text, fill: colours.ink },
      [legend.markup(head + height + row - 2), ...footOf(foot, drawn, bottom)].join('\n'),
    ),
  ]
  const root = { xmlns: 'http://www.w3.org/2000/svg', width, height: bottom, role: 'img' }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', { ...root, viewBox: `0 0 ${width} ${bottom}` }, content.join('\n'))}\n`
}

const serif = { 'font-family': 'Source Serif 4, Source Serif, Georgia, Noto Serif, Noto Serif CJK SC, serif' }

/** The legend, in as many rows as it needs. */
function legendOf(keys: readonly Key[], width: number) {
  let x = margin
  let line = 0
  const placed = keys.map((key) => {
    const wide = 34 + widthOf(key.label, 12)
    if (x > margin && x + wide > width) {
      x = margin
      line += 1
    }
    const at = { ...key, x, line }
    x += wide
    return at
  })
  return {
    rows: keys.length > 0 ? line + 1 : 0,
    markup: (y: number) =>
      placed
        .map(({ kind, color, label, x, line }) => {
          const at = y + line * row
          return shapeOf(kind, x + 5, at - 4, 5, color) + element('text', { x: x + 15, y: at }, escaped(label))
        })
        .join(''),
  }
}

function footOf(lines: readonly string[], { colours }: Drawn, bottom: number): readonly string[] {
  return lines.map((line, index) =>
    element('text', { x: margin, y: bottom - 12 - 17 * (lines.length - 1 - index), fill: colours.ink }, escaped(line)),
  )
}

/** A text in lines of at most some width. It is parted at spaces, and within words that are longer than a line. */
function linesOf(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? [])
    for (const part of widthOf(piece, size) > width ? [...piece] : [piece]) {
      if (line && widthOf((line + part).trimEnd(), size) > width) {
        lines.push(line.trimEnd())
        line = ''
      }
      line += part
    }
  return line.trim() ? [...lines, line.trimEnd()] : lines
}
