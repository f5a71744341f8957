import { question } from '../../../engine/question.ts'
import { digestOf } from '../canonical.ts'
import type { FactReader } from '../fact-reader.ts'
import { Refused } from '../refusal.ts'
import type { Properties } from '../state.ts'
import type { Outcome } from './act.ts'
import { date, given, longest, optionalText, text } from './checked.ts'
import type { SourceInput } from './source-input.ts'

/** What a source says of itself. */
type CheckedSource = Properties & {
  readonly title: string
  readonly publisher?: string
  readonly publishedOn?: string
  readonly url?: string
}

const alike = question<{ id: string }, { title: string; publisher: string; publishedOn: string; url: string }>(
  'sources-alike',
)

/** Adds a source. */
export async function addSource(read: FactReader, input: SourceInput): Promise<Outcome> {
  const id = sourceIdOf(input)
  const checked = checkedSource(input)
  const { title, publisher = '', publishedOn = '', url = '' } = checked
  const known = await read.state({ kind: 'SOURCE', key: id })
  const [twin] = known ? [{ id }] : await alike(read, { title, publisher, publishedOn, url })
  if (twin)
    throw new Refused(input.id ? 'id' : 'title', 'TWIN', `${twin.id} is this source already: cite that`, twin.id)
  const properties = { ...checked, id }
  return { about: id, changes: [{ fact: { kind: 'SOURCE', key: id }, row: { id, properties } }] }
}

/**
 * The id that a source has: its own, or one that is made of what it says.
 * @throws {Refused} naming the field that is wrong
 */
export function sourceIdOf(input: SourceInput): string {
  const { title, publisher, publishedOn, url } = checkedSource(input)
  return input.id ? sourceId(input.id) : `source:${digestOf({ title, publisher, publishedOn, url })}`
}

/**
 * What a source says of itself, without its id.
 * @throws {Refused} naming the field that is wrong
 */
export function checkedSource(input: SourceInput): CheckedSource {
  return given({
    title: text('title', input.title, longest.title),
    publisher: optionalText('publisher', input.publisher, longest.name),
    publishedOn: date('publishedOn', input.publishedOn),
    url: address(input.url),
    license: optionalText('license', input.license, longest.name),
    edition: optionalText('edition', input.edition, longest.name),
    basis: input.basis ?? 'STATED',
  }) as CheckedSource
}

function sourceId(id: string): string {
  if (/^source:[A-Za-z0-9._-]{1,80}$/.test(id)) return id
  throw new Refused(
    'id',
    'NOT_A_VALUE',
    `${JSON.stringify(id)} is no id of a source: write source: and a code, such as source:WTO-2024`,
  )
}

function address(url: string | null | undefined): string | undefined {
  const written = optionalText('url', url, 2_000)
  if (written === undefined) return undefined
  const parsed = URL.canParse(written) ? new URL(written) : undefined
  if (parsed && ['http:', 'https:'].includes(parsed.protocol)) return written
  throw new Refused(
    'url',
    'NOT_A_VALUE',
    `${JSON.stringify(written)} is no address: write one that begins with https:// or http://`,
  )
}
