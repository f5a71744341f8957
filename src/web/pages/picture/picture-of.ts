import { element, escaped } from '../../explorer/picture/svg/markup.ts'

/** What stands around a picture, so that it can be shown anywhere. */
export interface Around {
  readonly title: string
  /** What it rests on, where it is to be found, and the day. */
  readonly notes: readonly string[]
  /** The classes of a map: the colour, or nothing for a hatched one, with what it stands for. */
  readonly keys?: readonly { readonly swatch: SVGElement; readonly label: string }[]
}

/** The properties of style that a drawing gets from the sheets of the page. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
] as const

const margin = 20
const titleSize = 22
const noteSize = 13
const families = 'system-ui, Noto Sans, Noto Sans CJK SC, sans-serif'

/** A drawing of the page as an SVG image by itself, with its title above and its notes below, in the colours that it has on the page. */
export function pictureOf(drawing: SVGSVGElement, { title, notes, keys = [] }: Around): string {
  const [, , width = 0, height = 0] = (drawing.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number)
  const page = getComputedStyle(document.documentElement)
  const colour = (name: string) => resolved(page.getPropertyValue(name))
  const titles = linesOf(title, titleSize, width)
  const below = notes.flatMap((note) => linesOf(note, noteSize, width))
  const head = margin + titles.length * titleSize * 1.3 + 8
  const placed = placedKeys(keys, width)
  const legend = placed.length > 0 ? (placed.at(-1)?.y ?? 0) + 30 : 0
  const whole = { width: width + 2 * margin, height: head + height + legend + below.length * noteSize * 1.5 + margin }
  const text = (lines: readonly string[], size: number, top: number, look: object) =>
    lines
      .map((line, index) =>
        element('text', { x: margin, y: top + size * (1 + index * 1.4), 'font-size': size, ...look }, escaped(line)),
      )
      .join('\n')
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...whole,
      viewBox: `0 0 ${whole.width} ${whole.height}`,
      'font-family': families,
    },
    [
      element('title', {}, escaped(title)),
      element('rect', { ...whole, fill: colour('--paper') }),
      text(titles, titleSize, margin, { fill: colour('--ink'), 'font-weight': 600 }),
      element('svg', { x: margin, y: head, width, height, viewBox: `0 0 ${width} ${height}` }, styled(drawing)),
      ...placed.map(({ swatch, label, x, y }) =>
        element(
          'g',
          { transform: `translate(${margin + x} ${head + height + 8 + y})` },
          element('g', {}, new XMLSerializer().serializeToString(withLooks(swatch))) +
            element('text', { x: 28, y: 12, 'font-size': 12, fill: colour('--ink') }, escaped(label)),
        ),
      ),
      text(below, noteSize, head + height + legend, { fill: colour('--soft') }),
    ].join('\n'),
  )
}

/** The keys of a legend one after the other, in as many rows as they need. */
function placedKeys(keys: NonNullable<Around['keys']>, width: number) {
  let [x, y] = [0, 0]
  return keys.map((key) => {
    const wide = 28 + widthOf(key.label, 12) + 20
    if (x > 0 && x + wide > width) [x, y] = [0, y + 22]
    const at = { ...key, x, y }
    x += wide
    return at
  })
}

/** The content of a drawing with its looks as attributes, without what only the page needs. */
function styled(drawing: SVGSVGElement): string {
  const copy = withLooks(drawing)
  return [...copy.childNodes].map((child) => new XMLSerializer().serializeToString(child)).join('')
}

function withLooks<Drawing extends SVGElement>(drawing: Drawing): Drawing {
  const copy = drawing.cloneNode(true) as Drawing
  const originals = [drawing, ...drawing.querySelectorAll('*')]
  for (const [index, part] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[index]
    if (!original) continue
    const computed = getComputedStyle(original)
    for (const look of looks) {
      const value = computed.getPropertyValue(look)
      if (value) part.setAttribute(look, look === 'fill' || look === 'stroke' ? resolved(value) : value)
    }
    for (const name of ['class', 'style', 'href', 'tabindex', 'aria-label', 'aria-hidden', 'role'])
      part.removeAttribute(name)
  }
  return copy
}

/** A colour as any program reads it; a reference to a pattern stays. */
function resolved(value: string): string {
  if (value === 'none' || value.startsWith('url(')) return value.replace(/url\(["']?[^#]*#([^"')]+)["']?\)/, 'url(#$1)')
  const probe = document.createElement('span')
  probe.style.color = value
  document.body.append(probe)
  const colour = getComputedStyle(probe).color
  probe.remove()
  return colour
}

/** The width of a text: Chinese characters are as wide as high, others about half. */
const widthOf = (text: string, size: number) =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? size : size * 0.58), 0)

/** A text in lines no wider than the picture. */
function linesOf(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = []
  let room = 0
  for (const part of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? []) {
    const wide = widthOf(part, size)
    if (lines.length === 0 || wide > room) {
      lines.push('')
      room = width
    }
    lines[lines.length - 1] += part
    room -= wide
  }
  return lines.map((line) => line.trim())
}
