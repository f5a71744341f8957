import * as v from 'valibot'
import { kinds } from '../../../cypher/knowledge/entities/entity.ts'
import { factKinds } from './fields.ts'

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
  /** They are no facts, but stand in the workspace as this flow, so that what two sides say of a flow is compared with them. */
  compareAs: v.optional(v.picklist(['RE_EXPORTS', 'RE_IMPORTS'], 'should be RE_EXPORTS or RE_IMPORTS')),
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

/** A mapping file as it is written. */
export const Written = v.strictObject({
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

/** The fields of a further fact of a row: its own over those of the first. */
export function fieldsBesides(mapping: Mapping, { fields: its }: Mapping['also'][number]): FieldMappings {
  const all = Object.entries({ ...mapping.fields, ...its })
  return Object.fromEntries(all.filter((entry): entry is [string, FieldMapping] => entry[1] !== null))
}
