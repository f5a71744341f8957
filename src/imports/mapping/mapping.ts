import * as v from 'valibot'
import { parseDocument } from 'yaml'
import { kinds } from '../../../cypher/knowledge/entities/entity.ts'
import { BadMapping } from './bad-mapping.ts'
import { factKinds, fieldOf, fields } from './fields.ts'
import { presetTexts } from './presets.ts'

const text = v.pipe(v.string('should be a text'), v.nonEmpty('is empty'))
const words = v.string('should be a text')
const list = v.union(
  [
    v.array(words),
    v.pipe(
      words,
      v.transform((one) => [one]),
    ),
  ],
  'should be a text or a list of texts',
)
const table = v.record(words, words, 'should name a value for each text: {X: EXPORT_VALUE}')
const decimal = v.pipe(words, v.regex(/^\d+(\.\d+)?$/, 'should be a number such as 1000 or 0.001'))

/** What a field is made of. */
const FieldMapping = v.strictObject({
  /** The column that has it; of several, the first that isn't empty. */
  column: v.optional(list),
  /** Columns that make it together, with `with` between them. */
  join: v.optional(v.pipe(v.array(words), v.minLength(1, 'names no column'))),
  with: v.optional(words),
  /** The same in all rows. */
  is: v.optional(words),
  /** What stands for a text; in `patterns`, `*` is anything, `?` a sign and `#` a digit, and the first that fits counts. */
  values: v.optional(table),
  patterns: v.optional(table),
  /** What becomes of a row with another text; the text stays as it is where this is absent and there are no `values`. */
  others: v.optional(v.picklist(['SKIP', 'WRONG', 'KEEP', 'NONE'], 'should be SKIP, WRONG, KEEP or NONE')),
  because: v.optional(text),
  /** Which other column has the same number tells the value: {cifvalue: CIF, fobvalue: FOB}. */
  sameAs: v.optional(table),
  /** The kind of entity that is meant. */
  match: v.optional(v.picklist([...kinds, 'ENTITY'], `should be one of ${[...kinds, 'ENTITY'].join(', ')}`)),
  /** Of an id: how a new one begins where the code is that of nothing yet; `kind:` is the kind of the row. */
  orNew: v.optional(v.pipe(words, v.regex(/^[a-z]+:$/, 'should be the beginning of an id, such as port:'))),
  /** How many digits a code has, so that zeros which it has lost are put back. */
  digits: v.optional(v.pipe(words, v.regex(/^([2-9]|1[0-4])$/, 'should be a number of digits such as 6'))),
  /** Texts that say that there is none. */
  none: v.optional(list),
  /** What a number is multiplied by, and the column that has a power of ten for it. */
  times: v.optional(decimal),
  tenTo: v.optional(text),
  decimal: v.optional(v.picklist(['.', ','], 'should be "." or ","')),
  /** What separates the items of a list. */
  split: v.optional(text),
  read: v.optional(
    v.picklist(
      ['LATITUDE', 'LONGITUDE', 'MODES', 'SDMX', 'SDMX_AREA', 'SDMX_GOODS', 'WITHOUT_BLANKS', 'WHOLE_NUMBER'],
      'should be LATITUDE, LONGITUDE, MODES, SDMX, SDMX_AREA, SDMX_GOODS, WITHOUT_BLANKS or WHOLE_NUMBER',
    ),
  ),
})

const Skip = v.strictObject({
  column: text,
  /** Rows with one of these texts are left out; `*`, `?` and `#` as in `patterns`. */
  is: v.optional(list),
  /** Rows with none of these texts are left out. */
  not: v.optional(list),
  because: text,
})

const Fields = v.record(words, v.nullable(FieldMapping))

const Source = v.strictObject({
  title: text,
  publisher: v.optional(text),
  publishedOn: v.optional(text),
  url: v.optional(text),
  licence: v.optional(text),
  edition: v.optional(text),
  retrieved: v.optional(text),
})

const Written = v.strictObject({
  mapping: v.literal('1', 'should be 1, the version of mapping files'),
  preset: v.optional(text),
  fact: v.optional(v.picklist(factKinds, `should be one of ${factKinds.join(', ')}`)),
  recognise: v.optional(v.array(words)),
  source: v.optional(Source),
  /** IN_COLUMNS where each column that is named as a year holds the number of that year: `@year` and `@value` in `fields`. */
  years: v.optional(v.literal('IN_COLUMNS', 'should be IN_COLUMNS')),
  skip: v.optional(v.array(Skip)),
  fields: v.optional(Fields),
  /** Further facts of the same row: their fields go over those above, null takes one away. */
  also: v.optional(v.array(v.strictObject({ skip: v.optional(v.array(Skip)), fields: Fields }))),
  /** What is said of entities that are there already; all that there is if absent. */
  ofKnown: v.optional(v.array(words)),
})

export { BadMapping } from './bad-mapping.ts'

export type FieldMapping = v.InferOutput<typeof FieldMapping>
export type SkipRule = v.InferOutput<typeof Skip>
export type FieldMappings = Readonly<Record<string, FieldMapping>>
export type SourceMapping = v.InferOutput<typeof Source>

/** How rows of a file become facts. */
export interface Mapping {
  readonly mapping: '1'
  readonly preset?: string | undefined
  readonly fact: (typeof factKinds)[number]
  readonly recognise?: readonly string[] | undefined
  readonly source?: SourceMapping | undefined
  readonly years?: 'IN_COLUMNS' | undefined
  readonly skip: readonly SkipRule[]
  readonly fields: FieldMappings
  /** Further facts of the same row. Their fields go over those above; null takes one away. */
  readonly also: readonly {
    readonly skip: readonly SkipRule[]
    readonly fields: Readonly<Record<string, FieldMapping | null>>
  }[]
  readonly ofKnown?: readonly string[] | undefined
}

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

/** The fields of a further fact of a row: its own over those of the first. */
export function fieldsBesides(mapping: Mapping, { fields: its }: Mapping['also'][number]): FieldMappings {
  const all = Object.entries({ ...mapping.fields, ...its })
  return Object.fromEntries(all.filter((entry): entry is [string, FieldMapping] => entry[1] !== null))
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

/** @throws {BadMapping} if a field is none of its kind of fact, is made of nothing, can only have values that it can't, or is missing */
function checkFields(mapping: Mapping): void {
  const { fact, years } = mapping
  const sets = [
    { path: 'fields', its: mapping.fields },
    ...mapping.also.map((one, at) => ({ path: `also.${at}.fields`, its: fieldsBesides(mapping, one) })),
  ]
  for (const { path, its } of sets) {
    for (const [name, field] of Object.entries(its)) {
      const known = fieldOf(fact, name)
      if (!known)
        throw new BadMapping(
          `\`${path}.${name}\` is no field of ${fact}: ${Object.keys(fields[fact]).join(', ')}${fact === 'ENTITY' ? ', properties.latitude …' : ''}`,
        )
      if (field.column === undefined && field.join === undefined && field.is === undefined)
        throw new BadMapping(`\`${path}.${name}\` is made of nothing: give \`column\`, \`join\` or \`is\``)
      const possible = [field.is, ...Object.values(field.values ?? {}), ...Object.values(field.patterns ?? {})]
      const impossible = possible.find((one) => one !== undefined && known.oneOf && !known.oneOf.includes(one))
      if (impossible !== undefined)
        throw new BadMapping(`\`${path}.${name}\` can't be ${JSON.stringify(impossible)}: ${known.oneOf?.join(', ')}`)
      if (known.holds === 'ENTITY' && field.match === undefined && !known.kind && field.is === undefined)
        throw new BadMapping(
          `\`${path}.${name}\` names an entity: say of which kind by \`match\`, such as match: COUNTRY`,
        )
    }
    const missing = Object.entries(fields[fact]).find(([name, field]) => field.needed && !its[name])
    if (missing)
      throw new BadMapping(
        `\`${path}.${missing[0]}\` is missing: ${fact === 'ENTITY' ? 'an' : 'every'} ${fact.toLowerCase()} has one`,
      )
  }
  if (years && !Object.values(mapping.fields).some(({ column }) => column?.includes('@value')))
    throw new BadMapping('`years` is IN_COLUMNS, but no field is made of the column `@value`')
}
