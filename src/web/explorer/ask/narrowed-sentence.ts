import { trade } from '../questions/narrowed.ts'
import type { Narrowing } from '../questions/narrowing.ts'

/** What a reader wants to be said, in parts: "China and Russia trade 2023". */
export interface NarrowedSentence {
  /** All but the year and the measure. */
  readonly about: string
  /** The same as two names, where it reads like two: which of them are names is for the search to say. */
  readonly pair: readonly [string, string] | null
  readonly narrowing: Narrowing
}

const year = /(?:\s*\b(?:in|of|for|during)\s+|\s*[,·]?\s*)((?:19|20)\d{2})(?:\s*年的?)?(?!\d)/i
const ofTrade = /(?:['’]s)?\s*\b(?:mutual |bilateral )?trade\b(?: (?:between|of|with|in)\b)?|的?(?:双边)?贸易的?/i
const two = /^(.+?)(?:\s+and\s+|\s+with\s+|\s*[&·–-]\s*|\s*(?:与|和|同)\s*)(.+?)$/i

/**
 * Takes apart what stands after "what is said about".
 * @param typed the whole sentence, in which the year may stand elsewhere
 */
export function narrowedSentence(text: string, typed: string): NarrowedSentence {
  const isOfTrade = ofTrade.test(text)
  const about = text
    .replace(year, ' ')
    .replace(ofTrade, ' ')
    .replace(/[·,，]\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const [, one, other] = two.exec(about) ?? []
  const [, when] = year.exec(typed) ?? []
  return {
    about,
    pair: one && other ? [one, other] : null,
    narrowing: { ...(isOfTrade && { measure: [trade] }), ...(when && { year: [when] }) },
  }
}
