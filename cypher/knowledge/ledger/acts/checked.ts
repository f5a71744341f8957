import { lastDay } from '../../dates.ts'
import type { BasisName } from '../../evidence/basis.ts'
import { type Citation, citationText } from '../../evidence/citation.ts'
import { sourcesCited } from '../complete.ts'
import type { FactReader } from '../fact-reader.ts'
import { stronger } from '../joined.ts'
import { Refused } from '../refusal.ts'
import type { PlainState, Properties } from '../state.ts'
import type { SourceInput } from './source-input.ts'

/** How long texts may be, in characters. */
export const longest = { name: 300, title: 500, words: 2_000 } as const

/** The last paragraph of a document, or row of a table, that can be cited. */
const lastParagraph = 10_000_000

/** The most items that a list may have. */
const mostItems = 100

/**
 * A text without space around it.
 * @param most the most characters that it may have
 * @throws {Refused} if it is empty, too long or holds control characters
 */
export function text(field: string, value: string, most: number = longest.words): string {
  const trimmed = value.trim()
  if (trimmed === '') throw new Refused(field, 'NOT_A_VALUE', `\`${field}\` is empty: give a text, or leave it out`)
  if (trimmed.length > most)
    throw new Refused(field, 'TOO_LONG', `\`${field}\` has ${trimmed.length} characters: ${most} are the most`)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(trimmed))
    throw new Refused(field, 'NOT_A_VALUE', `\`${field}\` holds control characters: send plain text`)
  return trimmed
}

/** The same of a text that need not be given. */
export function optionalText(field: string, value: string | null | undefined, most?: number): string | undefined {
  return value === null || value === undefined ? undefined : text(field, value, most)
}

/**
 * A list of texts.
 * @throws {Refused} if there are too many, or one of them is none
 */
export function texts(field: string, values: readonly string[] | null | undefined, most: number): readonly string[] {
  if (!values) return []
  if (values.length > mostItems)
    throw new Refused(field, 'TOO_LONG', `\`${field}\` has ${values.length} items: ${mostItems} are the most`)
  return [...new Set(values.map((value, at) => text(`${field}.${at}`, value, most)))]
}

/**
 * A decimal number, kept exactly as it is written.
 * @throws {Refused} if it is none, or has more than 60 digits
 */
export function decimal(field: string, value: string): string {
  const trimmed = value.trim()
  if (/^-?\d+(\.\d+)?$/.test(trimmed) && trimmed.length <= 60) return trimmed
  throw new Refused(
    field,
    'NOT_A_VALUE',
    `${JSON.stringify(value)} is not a decimal number: write 65.15, without signs that group digits, of at most 60 characters`,
  )
}

/**
 * A day, month or year.
 * @throws {Refused} if it is none
 */
export function date(field: string, value: string | null | undefined): string | undefined {
  if (value === null || value === undefined) return undefined
  const [isOne, day] = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(value) ?? []
  const exists = isOne !== undefined && (!day || new Date(`${value}T00:00:00Z`).toISOString().startsWith(value))
  if (exists) return value
  throw new Refused(field, 'NOT_A_VALUE', `${JSON.stringify(value)} is not a date: write 2023, 2023-07 or 2023-07-31`)
}

/**
 * Checks that a time doesn't end before it starts.
 * @throws {Refused} naming the end
 */
export function inOrder(field: string, start: string | undefined, end: string | undefined): void {
  if (start !== undefined && end !== undefined && lastDay(end) < start)
    throw new Refused(field, 'MISFIT', `\`${field}\` ${end} comes before the start ${start}`)
}

/** The evidence of a fact, as its properties: its citations, and the basis of the strongest source among them. */
export type Evidence = Properties & { readonly basis: BasisName; readonly citations: readonly string[] }

/**
 * The citations of a fact.
 * @throws {Refused} if there is none, or a source or paragraph is not there
 */
export async function evidence(read: FactReader, { citations, newSources = [] }: Cited): Promise<Evidence> {
  if (!citations || citations.length === 0)
    throw new Refused('citations', 'NO_SOURCE', 'A fact needs a source: cite at least one; `addSource` makes a new one')
  if (citations.length > mostItems)
    throw new Refused('citations', 'TOO_LONG', `\`citations\` has ${citations.length} items: ${mostItems} are the most`)
  const written = citations.map(({ source, paragraph }, at) => {
    if (!source)
      throw new Refused(
        `citations.${at}.source`,
        'NO_SOURCE',
        'Say which source: `source` is the id of one, `newSource` describes one that is not there yet',
      )
    if (paragraph === null || paragraph === undefined) return { source } satisfies Citation
    return { source, paragraph: knownRow(`citations.${at}.paragraph`, paragraph) } satisfies Citation
  })
  const texts = [...new Set(written.map(citationText))]
  const sources = await sourcesCited(read, [{ id: '', properties: { citations: texts } }, ...newSources])
  let basis: BasisName = 'DERIVED'
  for (const [at, { source }] of written.entries()) {
    const known = sources.get(source)
    if (!known || !source.startsWith('source:'))
      throw new Refused(
        `citations.${at}.source`,
        'UNKNOWN_SOURCE',
        `There is no source ${JSON.stringify(source)}: \`sources\` lists them, \`addSource\` makes one`,
      )
    basis = stronger(basis, known.basis)
  }
  return { basis, citations: texts }
}

/**
 * The number of a paragraph of a document, or of a row of a table.
 * @throws {Refused} if it can't be one
 */
export function knownRow(field: string, number: number): number {
  if (Number.isInteger(number) && number >= 1 && number <= lastParagraph) return number
  throw new Refused(field, 'NOT_A_VALUE', `${number} is no paragraph, and no row: count from 1 to ${lastParagraph}`)
}

/** What rests on sources. */
export interface Cited {
  readonly citations: readonly CitationInput[]
  /** Sources that it brings with it, and cites by their ids. */
  readonly newSources?: readonly PlainState[]
}

export interface CitationInput {
  /** A source id. */
  readonly source?: string | null
  /** A source that is not there yet, in place of an id; it is added with the fact. */
  readonly newSource?: SourceInput | null
  /** The number of the non-empty line in the document, or of the row in a table, from 1. */
  readonly paragraph?: number | null
}

/** Properties without those that are not given. */
export function given(properties: Readonly<Record<string, Properties[string] | undefined>>): Properties {
  const kept: Record<string, Properties[string]> = {}
  for (const name in properties) {
    const value = properties[name]
    if (value !== undefined) kept[name] = value
  }
  return kept
}
