import type { Drawn, Stage } from '../stage.ts'
import { edgesOf, nodesOf } from './graph.ts'
import { groundOf } from './ground.ts'
import { disputesOf, labelsOf } from './labels.ts'
import { element, escaped } from './markup.ts'

export interface Key {
  readonly color: string
  readonly label: string
}

const row = 20

/**
 * The drawn picture as an SVG image: the ground, the graph, its labels and a legend.
 * @param title the title of the picture
 * @returns null if nothing is drawn
 */
export function svgOf(stage: Stage, title: string, keys: readonly Key[]): string | null {
  const { renderer, drawn } = stage
  if (!drawn) return null
  const { width, height } = renderer.getDimensions()
  const { colours, ground, captions } = drawn
  const foot = row * (keys.length > 0 ? 1 : 0) + row * captions.length + 12
  const text = { 'font-family': 'system-ui, Noto Sans, Noto Sans CJK SC, sans-serif', 'font-size': 12 }
  const names = element(
    'g',
    { ...text, 'font-weight': 500, 'paint-order': 'stroke', 'stroke-width': 3.5, 'stroke-linejoin': 'round' },
    `${labelsOf(renderer, drawn)}\n`,
  )
  const content = [
    element('title', {}, escaped(title)),
    element('rect', { width, height: height + foot, fill: colours.paper }),
    element(
      'svg',
      { width, height },
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
      [keysOf(keys, height + row - 2), ...captionsOf(drawn, height + foot)].join('\n'),
    ),
  ]
  const head = { xmlns: 'http://www.w3.org/2000/svg', width, height: height + foot, role: 'img' }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', { ...head, viewBox: `0 0 ${width} ${height + foot}` }, content.join('\n'))}\n`
}

function keysOf(keys: readonly Key[], y: number): string {
  let x = 16
  return keys
    .map(({ color, label }) => {
      const dot = element('circle', { cx: x, cy: y - 4, r: 5, fill: color })
      const name = element('text', { x: x + 10, y }, escaped(label))
      x += 34 + [...label].reduce((sum, sign) => sum + (sign > '\u2e80' ? 12 : 7), 0)
      return dot + name
    })
    .join('')
}

function captionsOf({ captions, colours }: Drawn, bottom: number): readonly string[] {
  return captions.map((caption, index) =>
    element(
      'text',
      { x: 11, y: bottom - 10 - row * (captions.length - 1 - index), fill: colours.ink },
      escaped(caption),
    ),
  )
}
