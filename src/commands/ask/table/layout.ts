import Table from 'cli-table3'
import type { Grid } from './columns.ts'
import { displayWidth } from './display-width.ts'
import { breakLongWords, leastWidth } from './long-words.ts'

const gap = 2

/**
 * Lays out a grid for a terminal of this width: as a table, or if that is too wide, as a block per row. A single column becomes plain
 * lines.
 */
export function layOut(grid: Grid, width: number): string {
  if (grid.headings.length === 1) return grid.cells.map(([text]) => text).join('\n')
  const widths = fitted(grid, width)
  return widths ? table(grid, widths) : blocks(grid)
}

function table({ headings, cells }: Grid, widths: readonly number[]): string {
  const isTall = cells.some((row) =>
    row.some((text, at) => text.includes('\n') || displayWidth(text) > (widths[at] ?? 0)),
  )
  const drawn = new Table({
    head: [...headings],
    colWidths: widths.map((columns) => columns + gap),
    wordWrap: true,
    // Rules between rows only if a row has more than one line.
    chars: { ...noLines, mid: isTall ? '─' : '' },
    style: { 'padding-left': 0, 'padding-right': gap, head: [], border: [] },
  })
  if (!isTall) drawn.push(widths.map((columns) => '─'.repeat(columns)))
  drawn.push(...cells.map((row) => row.map((text, at) => breakLongWords(text, widths[at] ?? 0))))
  const width = sum(widths) + gap * (widths.length - 1)
  return drawn
    .toString()
    .split('\n')
    .map((line) => (line.startsWith('─') ? line.slice(0, width) : line.trimEnd()))
    .join('\n')
}

const noLines = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid', 'middle']
    .flatMap((line) => [line, `${line}-mid`, `${line}-left`, `${line}-right`])
    .map((line) => [line, '']),
)

/** Column widths, narrowed from the widest until all fit; undefined if a word would have to be cut. */
function fitted({ headings, cells }: Grid, width: number): readonly number[] | undefined {
  const texts = headings.map((heading, column) => [heading, ...cells.map((row) => row[column] ?? '')])
  const widths = texts.map((column) => Math.max(...column.map(displayWidthOf)))
  const least = texts.map((column) => Math.max(...column.flatMap((text) => text.split(/\s+/)).map(leastWidth)))
  const room = width - gap * (widths.length - 1)
  for (let over = sum(widths) - room; over > 0; over = sum(widths) - room) {
    const slack = widths.map((columns, at) => (columns > (least[at] ?? 0) ? columns : 0))
    const widest = slack.indexOf(Math.max(...slack))
    if (slack[widest] === 0) return undefined
    widths[widest] = Math.max(least[widest] ?? 0, (widths[widest] ?? 0) - Math.max(1, Math.floor(over / 4)))
  }
  return widths
}

function blocks({ headings, cells }: Grid): string {
  const indent = Math.max(...headings.map(displayWidth)) + gap
  const block = (row: readonly string[]) =>
    row
      .map((text, column) => ({ heading: headings[column] ?? '', text }))
      .filter(({ text }) => text !== '')
      .map(({ heading, text }) => fact(heading, text, indent))
      .join('\n')
  return cells.map(block).join('\n\n')
}

/** `name    Horgos`, further lines under the first. */
export function fact(heading: string, text: string, indent: number): string {
  const first = heading + ' '.repeat(Math.max(1, indent - displayWidth(heading)))
  return first + text.replaceAll('\n', `\n${' '.repeat(indent)}`)
}

function displayWidthOf(text: string): number {
  return Math.max(...text.split('\n').map(displayWidth))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
