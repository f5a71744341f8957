import type { Words } from '../words/english.ts'

/** How many relations something has, and as of which day if it was asked for one. */
export function aroundAsOf(count: number, name: string, asOf: string | null, words: Words): string {
  const text = words.aroundCount(count, name)
  return asOf ? `${text} ${words.asOfDay(words.date(asOf))}` : text
}
