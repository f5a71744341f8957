import { LRUCache } from 'lru-cache'
import type { EntityRow } from '../entities/entity.ts'
import { codeWord } from '../search/code-key.ts'
import { foldedWords } from '../search/folded.ts'
import { editDistance, editsIn } from './edit-distance.ts'
import { type Forms, formsOf } from './forms.ts'
import type { Reading, Written } from './written.ts'

/** How a name or code is like what was written. */
export type FitName = 'CODE' | 'NAME' | 'ALIAS' | 'SPELLING' | 'TYPO' | 'PART'

export interface Fit {
  /** From 0 to 100. */
  readonly score: number
  readonly fit: FitName
  /** The name or code that fits. */
  readonly matched: string
  /** True if what stands in parentheses or after a comma is left out. */
  readonly isPart: boolean
}

/** The score of each way to fit. */
export const scores = {
  code: 100,
  paddedCode: 90,
  heading: 70,
  name: 100,
  alias: 98,
  spelling: 96,
  spellingOfAlias: 94,
  reduced: 92,
  joined: 90,
  withoutKind: 86,
  typo: 86,
  shortTypo: 74,
  eachEdit: 6,
  part: 70,
  lessForPart: 14,
} as const

/** In a word of up to so many letters a wrong one makes another name as easily: China and Chiba. */
const longestShort = 6

/** The best way in which a name or a code of an entity fits what was written; undefined if nothing of it does. */
export function fitOf({ name, nameZh, aliases, codes }: EntityRow, asked: Written): Fit | undefined {
  const names = [name, ...(nameZh ? [nameZh] : []), ...(aliases ?? [])]
  const firstAlias = nameZh ? 2 : 1
  const whole = best([
    ...(codes ?? []).map((code) => fitOfCode(code, asked)),
    ...names.map((one, at) => wholeFit(one, asked, at >= firstAlias)),
  ])
  if (whole && whole.score >= scores.part) return whole
  return best([whole, ...names.map((one, at) => partialFit(one, asked, at >= firstAlias))])
}

/** The first of those with the highest score. */
function best(fits: readonly (Fit | undefined)[]): Fit | undefined {
  return fits.reduce((one, fit) => (fit && fit.score > (one?.score ?? 0) ? fit : one), undefined)
}

function fitOfCode(code: string, { codes, paddedCodes, headings }: Written): Fit | undefined {
  const has = (keys: readonly string[]) => keys.some((key) => codeWord(key) === codeWord(code))
  if (has(codes)) return { score: scores.code, fit: 'CODE', matched: code, isPart: false }
  if (has(paddedCodes)) return { score: scores.paddedCode, fit: 'CODE', matched: code, isPart: false }
  return has(headings) ? { score: scores.heading, fit: 'PART', matched: code, isPart: true } : undefined
}

/** The names of what is often asked for, in the forms in which they are compared: to fold one takes longer than to compare it. */
const known = new LRUCache<string, Forms>({ max: 20_000, memoMethod: (name) => formsOf(foldedWords(name)) })

/** How a whole name is what was written, or one reading of it. */
function wholeFit(name: string, { text, readings }: Written, isAlias: boolean): Fit | undefined {
  const exact = isAlias ? scores.alias : scores.name
  if (name === text) return { score: exact, fit: isAlias ? 'ALIAS' : 'NAME', matched: name, isPart: false }
  const forms = known.memo(name)
  return best(
    readings.map((reading): Fit | undefined => {
      const score = spellingScore(forms, reading, isAlias)
      if (score === 0) return undefined
      return {
        score: score - (reading.isPart ? scores.lessForPart : 0),
        fit: 'SPELLING',
        matched: name,
        isPart: reading.isPart,
      }
    }),
  )
}

function spellingScore(name: Forms, reading: Reading, isAlias: boolean): number {
  const less = isAlias ? 1 : 0
  if (name.text === reading.text) return isAlias ? scores.spellingOfAlias : scores.spelling
  // A formal name may be written for a usual one, but not the other way about: China is not the Republic of China.
  if (name.plainSorted === reading.plainSorted || name.plainSorted === reading.reducedSorted)
    return scores.reduced - less
  if (name.whole === reading.whole || name.whole === reading.joined) return scores.joined - less
  return name.kindlessSorted === reading.kindlessSorted ? scores.withoutKind - less : 0
}

/** How a name is like what was written, if it is misspelt or only a part of it. */
function partialFit(name: string, { readings }: Written, isAlias: boolean): Fit | undefined {
  const forms = known.memo(name)
  return best(
    readings
      .filter((reading) => isSameScript(forms.joined, reading.joined))
      .map((reading) => ({ ...likenessOf(forms, reading, isAlias ? 1 : 0), matched: name, isPart: reading.isPart })),
  )
}

function likenessOf(name: Forms, reading: Reading, less: number): { readonly score: number; readonly fit: FitName } {
  const most = editsIn(Math.min(name.joined.length, reading.joined.length))
  const edits = /\d/.test(reading.joined) ? most + 1 : editDistance(name.joined, reading.joined, most)
  if (edits > 0 && edits <= most) {
    const first = name.joined.length > longestShort ? scores.typo : scores.shortTypo
    const score = first - (edits - 1) * scores.eachEdit - less - (reading.isPart ? scores.lessForPart : 0)
    return { score, fit: 'TYPO' }
  }
  return { score: Math.round(scores.part * shared(name.reduced, reading.reduced)) - less, fit: 'PART' }
}

/** Whether two texts begin in one script, as far as one block of 256 characters tells; of other scripts nothing can be alike. */
function isSameScript(one: string, other: string): boolean {
  return one.charCodeAt(0) >> 8 === other.charCodeAt(0) >> 8
}

/** How much of their letters two names share, word by word, from 0 to 1. */
function shared(one: readonly string[], other: readonly string[]): number {
  const all = one.join('').length + other.join('').length
  const inCommon = other.reduce((sum, word) => sum + 2 * Math.max(0, ...one.map((own) => likeness(own, word))), 0)
  return Math.min(0.99, inCommon / all)
}

/** The letters that a word shares with one that is the same, one that it begins, or one that it is a misspelling of. */
function likeness(one: string, other: string): number {
  if (one === other) return one.length
  if (other.length >= 4 && one.startsWith(other)) return other.length * 0.9
  const most = editsIn(Math.min(one.length, other.length))
  if (most === 0 || (one[0] !== other[0] && one.at(-1) !== other.at(-1))) return 0
  const edits = editDistance(one, other, most)
  return edits <= most ? (one.length + other.length) / 2 - 2 * edits : 0
}
