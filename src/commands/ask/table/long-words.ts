import { displayWidth } from './display-width.ts'

const leastChinese = 12

/** How narrow a word may become: Chinese, which has no spaces, is broken where a line ends; other words are not. */
export function leastWidth(word: string): number {
  const width = displayWidth(word)
  return width > word.length ? Math.min(width, leastChinese) : width
}

/** A text whose words all fit into some columns. */
export function broken(text: string, columns: number): string {
  return text.replace(/\S+/g, (word) => (displayWidth(word) > columns ? lines(word, columns).join('\n') : word))
}

function lines(word: string, columns: number): string[] {
  const done: string[] = []
  let line = ''
  for (const character of word) {
    if (displayWidth(line + character) > columns) {
      done.push(line)
      line = ''
    }
    line += character
  }
  return [...done, line]
}
