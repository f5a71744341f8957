import {
  array,
  check,
  type InferOutput,
  literal,
  maxLength,
  optional,
  picklist,
  pipe,
  regex,
  safeParse,
  strictObject,
  string,
  variant,
} from 'valibot'
import { sceneOf } from '../../explorer/scene/scene-link.ts'
import { english } from '../../explorer/words/english.ts'
import { limits } from './limits.ts'
import { type Measure, type Story, shows } from './story.ts'

const measures = Object.keys(english.measures) as [Measure, ...Measure[]]
/** Ids and keys consist of these characters. */
const id = pipe(string(), regex(/^[\w:.~-]+$/), maxLength(200))
/** The path of an answer, without anything that says how it is shown. */
const path = pipe(
  string(),
  maxLength(300),
  regex(/^\/q\/[\w-]+(?:\/[\w:.-]+){0,2}(?:\?[\w=&-]+)?$/),
  check((text) => sceneOf(new URL(text, 'https://here.invalid')).question !== null),
)

const block = variant('kind', [
  strictObject({ kind: literal('text'), text: pipe(string(), maxLength(limits.text)) }),
  strictObject({ kind: literal('claim'), claim: id }),
  strictObject({ kind: literal('answer'), path, show: picklist(shows) }),
  strictObject({
    kind: literal('chart'),
    of: id,
    measure: picklist(measures),
    partner: optional(id),
    commodity: optional(id),
    source: optional(id),
  }),
  strictObject({ kind: literal('conflict'), conflict: id }),
])

const file = strictObject({
  /** The version of the format, by which a file is known to hold a story. */
  entrepotStory: literal(1),
  language: picklist(['en', 'zh']),
  title: pipe(string(), maxLength(limits.title)),
  lead: pipe(string(), maxLength(limits.lead)),
  blocks: pipe(
    array(block),
    maxLength(limits.blocks),
    check((blocks) => blocks.filter(({ kind }) => kind !== 'text').length <= limits.scenes, 'scenes'),
  ),
})

/** A story written by a reader, as it stands in links, files and the draft. */
export type ReaderStory = InferOutput<typeof file> & Story

/** What is wrong with a link or a file. */
export type Problem =
  | { readonly what: 'tooLarge' | 'damaged' | 'notJson' | 'notAStory' | 'tooManyBlocks' | 'tooManyScenes' }
  | { readonly what: 'newer'; readonly version: string }
  | { readonly what: 'field'; readonly field: string; readonly value: string }
  /** The place of the block counts from one. */
  | { readonly what: 'block'; readonly place: number; readonly field: string; readonly value: string }

export type Read = { readonly story: ReaderStory } | { readonly problem: Problem }

/** Reads a story of a stranger: known kinds of blocks only, and no more of anything than the limits allow. */
export function readStory(text: string): Read {
  if (text.length > limits.file) return { problem: { what: 'tooLarge' } }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { problem: { what: 'notJson' } }
  }
  const version = typeof json === 'object' && json !== null && 'entrepotStory' in json ? json.entrepotStory : null
  if (version === null) return { problem: { what: 'notAStory' } }
  if (version !== 1) return { problem: { what: 'newer', version: brief(version) } }
  const { success, output, issues } = safeParse(file, json, { abortEarly: true })
  if (success) return { story: output }
  const [{ path: where = [], input, message }] = issues
  const [top, place, field] = where.map(({ key }) => key)
  if (top !== 'blocks') return { problem: { what: 'field', field: String(top ?? ''), value: brief(input) } }
  if (place === undefined) return { problem: { what: message === 'scenes' ? 'tooManyScenes' : 'tooManyBlocks' } }
  return { problem: { what: 'block', place: Number(place) + 1, field: String(field ?? 'kind'), value: brief(input) } }
}

/** A value as it may be shown to a reader. */
function brief(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

/** A story as a file. */
export function fileOf(story: ReaderStory): string {
  return `${JSON.stringify(story, null, 2)}\n`
}

/** The name of the file of a story. */
export function fileName({ title }: ReaderStory): string {
  const name = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  return `${name.slice(0, 80) || 'story'}.entrepot-story.json`
}
