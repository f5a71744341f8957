import * as v from 'valibot'
import { Named, named } from './entity.ts'
import type { Ambiguous } from './failed.ts'
import { brief } from './uri.ts'

/** The most bytes that the text of an answer has. */
const mostBytes = 2_000
/** The most bytes of one line, so that the next fits too. */
const longestLine = 560

/** One thing that an answer tells. */
export interface Item<Value> {
  readonly line: string
  readonly value: Value
  /** The addresses of the claims and sources that it rests on. */
  readonly cites: readonly string[]
  /** The cursor after which the page begins that follows this item. */
  readonly cursor: string
}

/** What a tool has found. */
export interface Told<Value> {
  readonly about: readonly Named[]
  readonly heading: string
  readonly items: readonly Item<Value>[]
  /** How many there are in all; null if that is not known. */
  readonly total: number | null
  /** How many pages before have told. */
  readonly before?: number
  /** True if there are more than these items. */
  readonly goesOn?: boolean
  readonly notes?: readonly string[]
  /** What became of a claim that was to be checked. */
  readonly verdict?: v.InferOutput<typeof Verdict>
  /** Why there are no items: what the graph doesn't know. */
  readonly unknown?: string
}

const Verdict = v.object({
  verdict: v.picklist(['supported', 'contradicted', 'unknown']),
  disputed: v.pipe(v.boolean(), v.description('True if sources disagree: tell both sides')),
  why: v.nullable(v.string()),
})

const Question = v.object({ field: v.string(), text: v.string(), candidates: v.array(Named) })

/** The schema of the structured answer of a tool, by that of its items. */
export const answerOf = <Value extends v.GenericSchema>(item: Value) =>
  v.object({
    status: v.pipe(
      v.picklist(['answered', 'unknown', 'ambiguous']),
      v.description(
        'unknown: the graph holds nothing of it, which is not zero. ambiguous: choose one of the candidates',
      ),
    ),
    about: v.pipe(v.array(Named), v.description('What the names in the question were taken for')),
    items: v.array(item),
    total: v.pipe(v.nullable(v.number()), v.description('How many there are in all; null if not known')),
    next: v.pipe(v.nullable(v.string()), v.description('The cursor for the items left out; null if there are no more')),
    notes: v.array(v.string()),
    citations: v.pipe(v.array(v.string()), v.description('Resources that the items rest on')),
    verdict: v.optional(Verdict),
    question: v.nullable(Question),
  })

/** An answer as a tool returns it. */
export interface Answer {
  readonly text: string
  readonly structured: Record<string, unknown>
}

/** Writes as many items as fit into the text, and says how many are left out and how to get them. */
export function tell<Value>(told: Told<Value>): Answer {
  const { about, items, total, before = 0, goesOn = false, notes = [], unknown, verdict } = told
  const heading = [
    told.heading,
    ...about.map(({ id, name, not }) => `(${name} = ${id}${not ? `, not ${not.join(', ')}` : ''})`),
  ].join(' ')
  const nothing = items.length === 0
  const head = [
    heading,
    nothing && `Unknown, which is not zero: ${unknown ?? 'the graph holds nothing of this'}`,
  ].filter(Boolean)
  const lines: string[] = []
  const left = () => items.length - lines.length > 0 || goesOn
  const tail = () => {
    const last = items[lines.length - 1]
    const shown = before + lines.length
    return [
      ...notes,
      left() && last && `${before > 0 ? `Up to ${shown}` : shown} of ${total ?? 'more'}; next cursor: ${last.cursor}`,
    ].filter(Boolean)
  }
  const whole = () => [...head, ...lines, ...tail()].join('\n')
  for (const item of items) {
    lines.push(`- ${shortened(item.line)}${cited(item.cites)}`)
    if (lines.length > 1 && Buffer.byteLength(whole()) > mostBytes) {
      lines.pop()
      break
    }
  }
  const shown = items.slice(0, lines.length)
  const text = shortened(whole(), mostBytes)
  return {
    text,
    structured: {
      status: nothing ? 'unknown' : 'answered',
      about,
      items: shown.map(({ value }) => value),
      total: nothing && total === null ? 0 : total,
      next: left() ? (shown.at(-1)?.cursor ?? null) : null,
      notes: [...(nothing ? [unknown ?? 'The graph holds nothing of this'] : []), ...notes],
      citations: [...new Set(shown.flatMap(({ cites }) => cites))],
      ...(verdict && { verdict }),
      question: null,
    },
  }
}

/** The question back where a name fits several things. */
export function asked({ field, text, candidates }: Ambiguous): Answer {
  const all = candidates.map(named)
  const lines = all.map(({ id, name, kind }) => `- ${name} (${kind.toLowerCase()}): ${id}`)
  return {
    text: [`${field}: which ${JSON.stringify(text)} is meant? Call again with one of these ids:`, ...lines].join('\n'),
    structured: {
      ...{ status: 'ambiguous', about: [], items: [], total: null, next: null, notes: [], citations: [] },
      question: { field, text, candidates: all },
    },
  }
}

/** A page of a list that is at hand as a whole; its cursors count. */
export function pageOf<Value>(
  items: readonly Omit<Item<Value>, 'cursor'>[],
  cursor: string | undefined,
): { readonly items: readonly Item<Value>[]; readonly total: number; readonly before: number } {
  const before = Math.max(0, Number(cursor) || 0)
  const counted = items.map((item, index) => ({ ...item, cursor: String(index + 1) }))
  return { items: counted.slice(before), total: items.length, before }
}

function cited(cites: readonly string[]): string {
  const first = cites.slice(0, 3).map(brief)
  const more = cites.length > 3 ? [`+${cites.length - 3}`] : []
  return cites.length > 0 ? ` [${[...first, ...more].join(', ')}]` : ''
}

/** The beginning of a text that has at most so many bytes, with a mark if it was cut. */
function shortened(text: string, most = longestLine): string {
  if (Buffer.byteLength(text) <= most) return text
  let cut = ''
  for (const letter of text) {
    if (Buffer.byteLength(cut + letter) > most - 4) break
    cut += letter
  }
  return `${cut} …`
}
