import * as v from 'valibot'
import { parseDocument } from 'yaml'
import { BadMapping } from './bad-mapping.ts'
import { checkFields } from './check-fields.ts'
import { factKinds } from './fields.ts'
import { type FieldMapping, type FieldMappings, type Mapping, Written } from './mapping-form.ts'
import { presetTexts } from './presets.ts'

export { BadMapping } from './bad-mapping.ts'
export type { Mapping } from './mapping-form.ts'

/**
 * Reads a mapping file, YAML. Where it names a preset it starts from that.
 * @throws {BadMapping} naming the path and what to write
 */
export function parseMapping(yaml: string): Mapping {
  return whole(yaml, true)
}

function whole(yaml: string, isComplete: boolean): Mapping {
  const written = checked(yaml)
  const base = written.preset === undefined ? undefined : presetMapping(written.preset)
  const fact = written.fact ?? base?.fact
  if (!fact) throw new BadMapping(`\`fact\` is missing: write one of ${factKinds.join(', ')}, or name a \`preset\``)
  const own = Object.entries(written.fields ?? {})
  const given = own.filter((entry): entry is [string, FieldMapping] => entry[1] !== null)
  const gone = new Set(own.flatMap(([name, field]) => (field === null ? [name] : [])))
  const kept = Object.entries(base?.fields ?? {}).filter(([name]) => !gone.has(name))
  const all: FieldMappings = Object.fromEntries([...kept, ...given])
  const mapping: Mapping = {
    mapping: '1',
    preset: written.preset,
    fact,
    recognise: written.recognise ?? base?.recognise,
    source: written.source ?? base?.source,
    years: written.years ?? base?.years,
    skip: written.skip ?? base?.skip ?? [],
    fields: all,
    also: (written.also ?? base?.also ?? []).map((one) => ({ skip: one.skip ?? [], fields: one.fields })),
    ofKnown: written.ofKnown ?? base?.ofKnown,
  }
  if (isComplete) checkFields(mapping)
  return mapping
}

const presets = new Map<string, Mapping>()

/** The mapping of a preset. @throws {BadMapping} if there is none of this name */
export function presetMapping(name: string): Mapping {
  const known = presets.get(name)
  if (known) return known
  const yaml = presetTexts().get(name)
  if (yaml === undefined)
    throw new BadMapping(
      `\`preset\`: there is none called ${JSON.stringify(name)}: ${[...presetTexts().keys()].join(', ')}`,
    )
  const mapping = { ...whole(yaml, true), preset: name }
  presets.set(name, mapping)
  return mapping
}

function checked(yaml: string): v.InferOutput<typeof Written> {
  // Numbers stay texts: a code of 08 isn't 8.
  const document = parseDocument(yaml, { schema: 'failsafe', customTags: ['null'] })
  const [error] = document.errors
  if (error) throw new BadMapping(`The mapping is no YAML: ${error.message}`)
  const parsed = v.safeParse(Written, toJs(document))
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const path = (issue.path ?? []).map((step) => String(step.key)).join('.')
  const unknown = issue.type === 'strict_object' && issue.expected === 'never'
  if (issue.received === 'undefined' && path !== '')
    throw new BadMapping(`\`${path}\` is missing: a mapping, or this part of it, needs it`)
  const why = unknown ? 'is no part of a mapping: take it away, or look for a slip of the pen' : issue.message
  throw new BadMapping(path === '' ? `The mapping ${why}` : `\`${path}\` ${why}`)
}

/** Aliases could make a small file as large as one likes. */
function toJs(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 })
  } catch (cause) {
    throw new BadMapping(`The mapping can't be read: ${(cause as Error).message}`)
  }
}
