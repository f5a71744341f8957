import type { Kind } from '../entities/entity.ts'
import { codeKeys, joinedCode } from '../search/code-key.ts'
import { foldedWords } from '../search/folded.ts'
import { searchTokens } from '../search/kind-words.ts'
import { comtradeArea } from './comtrade.ts'

import { type Forms, formsOf } from './forms.ts'

/** A way to read what somebody wrote: its words, and whether something else that was written is left out of it. */
export interface Reading extends Forms {
  readonly isPart: boolean
}

/** A name as somebody wrote it in a table, taken apart. */
export interface Written {
  /** Without blanks around it. */
  readonly text: string
  /** Its words, in the orders in which they may be meant. */
  readonly readings: readonly Reading[]
  /** The keys of the code that the whole text may be. */
  readonly codes: readonly string[]
  /** The keys that a number has which lost its leading zeros. */
  readonly paddedCodes: readonly string[]
  /** The headings that a tariff number lies in, the nearest first. */
  readonly headings: readonly string[]
  /** A code that stands beside a name: `Shanghai (CNSHA)`. */
  readonly besides: string | undefined
  /** What stands in parentheses or after the last comma, which may be the country. */
  readonly within: string | undefined
  /** The kinds that its kind words ask for: `Port of …`. */
  readonly kinds: readonly Kind[]
  /** What is to be said of it, such as what a code of Comtrade is. */
  readonly remark: string | undefined
  /** True of an area that is no country, so that nothing may be matched. */
  readonly isNothing: boolean
}

/** What people shorten in names of countries, as the lists of the United Nations do. */
const shortened: Readonly<Record<string, string>> = {
  rep: 'republic',
  dem: 'democratic',
  fed: 'federated',
  isds: 'islands',
  terr: 'territory',
  utd: 'united',
  gr: 'great',
}

const locode = /^[A-Z]{2}[ -]?[A-Z2-9]{3}$/
const aroundCode = [
  /^(?<name>.+?)\s*[([]\s*(?<code>[^()[\]]+)\s*[)\]]$/u,
  /^(?<code>\S{3,8}|[A-Z]{2} [A-Z2-9]{3})\s*[-–—:,/|]\s+(?<name>.+)$/u,
  /^(?<name>.+?)(?:\s+[-–—:/|]|,)\s+(?<code>\S{3,8}|[A-Z]{2} [A-Z2-9]{3})$/u,
]

/** Takes apart a name as it was written. */
export function written(text: string): Written {
  const trimmed = text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ')
  const area = comtradeArea(trimmed)
  const { name, besides } = withoutCode(trimmed)
  const { head, within } = apart(name)
  const all = foldedWords(name)
  const long = expanded(all)
  const headWords = expanded(foldedWords(head))
  const reversed = within === undefined ? [] : [...expanded(foldedWords(within)), ...headWords]
  const digits = joinedCode(trimmed)
  const isNumber = /^\d+$/.test(digits)
  return {
    text: trimmed,
    readings: distinct([
      { words: all, isPart: false },
      { words: long, isPart: false },
      { words: reversed, isPart: false },
      { words: headWords, isPart: within !== undefined },
    ]),
    codes: area?.iso ? [area.iso] : codeKeys(trimmed),
    paddedCodes: isNumber ? padded(digits) : [],
    headings: /^\d{7,14}$|^\d{6}$/.test(digits)
      ? [6, 4].map((length) => digits.slice(0, length)).filter((one) => one !== digits)
      : [],
    besides,
    within,
    kinds: [...new Set(searchTokens(name).flatMap(({ kinds = [] }) => kinds))],
    remark: area?.remark,
    isNothing: area !== undefined && area.iso === undefined,
  }
}

function padded(digits: string): readonly string[] {
  const even = digits.length % 2 === 1 && digits.length <= 5 ? [`0${digits}`] : []
  return digits.length < 3 ? [...even, digits.padStart(3, '0')] : even
}

/** A name without the code that stands before, behind or in parentheses after it. */
function withoutCode(text: string): { readonly name: string; readonly besides: string | undefined } {
  for (const pattern of aroundCode) {
    const { name, code } = pattern.exec(text)?.groups ?? {}
    if (!name || !code) continue
    const isCode = locode.test(code) || /^[A-Z]{3}$/.test(code) || /^(HS ?)?\d{2,6}(\.\d+)*$/.test(code)
    if (isCode) return { name, besides: joinedCode(code) }
  }
  return { name: text, besides: undefined }
}

function apart(name: string): { readonly head: string; readonly within: string | undefined } {
  const [, before, inside] = /^(.+?)\s*[(（[]([^()（）[\]]+)[)）\]]$/u.exec(name) ?? []
  if (before && inside) return { head: before, within: inside }
  const [, head, tail] = /^(.+?)\s*[,，、;/|]\s*([^,，]+)$/u.exec(name) ?? /^(.+?)\s+[-–—]\s+(.+)$/u.exec(name) ?? []
  return head && tail ? { head: head.replace(/,.*$/u, ''), within: tail } : { head: name, within: undefined }
}

function expanded(words: readonly string[]): readonly string[] {
  return words.map((word) => shortened[word] ?? word)
}

function distinct(
  readings: readonly { readonly words: readonly string[]; readonly isPart: boolean }[],
): readonly Reading[] {
  const byText = new Map<string, Reading>()
  for (const { words, isPart } of readings) {
    const text = words.join(' ')
    if (text && !byText.has(text)) byText.set(text, { ...formsOf(words), isPart })
  }
  return [...byText.values()]
}
