import { displayWidth } from './display-width.ts'

const leastChinese = 12

/** The least width of a word. Chinese has no spaces, so it may be broken at the end of a line; other words may not. */
export function leastWidth(word: string): number {
  const width = displayWidth(word)
  return width > word.length ? Math.min(width, leastChinese) : width
}

/** Breaks the words of a text that are wider than the column. */
export function breakLongWords(text: string, columns: number): string {
  return text.replace(/\S+/g, (word) => (displayWidth(word) > columns ? lines(word, columns).join('\n') : word))
}

function lines(word: string, columns: number): string[] {
  const finished: string[] = []
  let line = ''
  for (const character of word) {
    if (displayWidth(line + character) > columns) {
      finished.push(line)
      line = ''
    }
    line += character
  }
  return [...finished, line]
}
