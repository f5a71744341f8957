import * as v from 'valibot'
import { stringify } from 'yaml'
import { BadMapping } from './bad-mapping.ts'
import { parseMapping } from './mapping.ts'
import type { FieldMapping, Mapping } from './mapping-form.ts'

const Text = v.union([
  v.string(),
  v.array(v.string()),
  v.record(v.string(), v.union([v.string(), v.array(v.string())])),
])
const Column = v.looseObject({
  name: v.optional(v.string()),
  titles: v.optional(Text),
  propertyUrl: v.optional(v.string()),
  null: v.optional(v.union([v.string(), v.array(v.string())])),
  datatype: v.optional(v.union([v.string(), v.looseObject({ format: v.optional(v.any()) })])),
})
const Metadata = v.looseObject({
  tableSchema: v.looseObject({ columns: v.pipe(v.array(Column), v.minLength(1)) }),
  'dc:title': v.optional(v.string()),
  'dc:publisher': v.optional(v.string()),
  'dc:license': v.optional(v.string()),
})

type Column = v.InferOutput<typeof Column>

/** What the columns of the tables of an Entrepôt become, by the names that their `propertyUrl` ends in. */
const fields: Readonly<Record<string, readonly [field: string, made: Omit<FieldMapping, 'column'>]>> = {
  measure: ['measure', {}],
  kind: ['kind', {}],
  flow: ['flow', {}],
  value: ['value', { decimal: '.' }],
  unit: ['unit', {}],
  comparator: ['comparator', {}],
  reporter_id: ['reporter', { match: 'ENTITY' }],
  partner_id: ['partner', { match: 'ENTITY' }],
  commodity_id: ['commodity', { match: 'COMMODITY' }],
  channel_id: ['channel', { match: 'ENTITY' }],
  attributed_to_id: ['attributedTo', { match: 'ENTITY' }],
  transport_mode: ['transportMode', {}],
  period_start: ['periodStart', {}],
  period_end: ['periodEnd', {}],
  period_label: ['periodLabel', {}],
  note: ['note', {}],
}

/**
 * Reads the metadata of a CSV on the Web, `FILE-metadata.json`, as a mapping: columns whose `propertyUrl` is one of the columns of the table of
 * observations of an Entrepôt, as in https://example.org/table#reporter_id.
 * @throws {BadMapping} if it isn't that, or no column is one of these
 */
export function csvwMapping(json: string): Mapping {
  const parsed = v.safeParse(Metadata, parsedJson(json))
  if (!parsed.success) {
    const [issue] = parsed.issues
    const path = (issue.path ?? []).map((step) => String(step.key)).join('.')
    throw new BadMapping(`The metadata have no \`${path || 'tableSchema'}\` as CSV on the Web has it: ${issue.message}`)
  }
  const { tableSchema, ...about } = parsed.output
  const made = Object.fromEntries(
    tableSchema.columns.flatMap((column) => {
      const [, name = ''] = /\/table#([\w-]+)$/.exec(column.propertyUrl ?? '') ?? []
      const known = Object.hasOwn(fields, name) ? fields[name] : undefined
      return known ? [[known[0], { column: [titleOf(column)], ...known[1], ...noneOf(column) }]] : []
    }),
  )
  if (Object.keys(made).length === 0)
    throw new BadMapping(
      `No column of the metadata has a \`propertyUrl\` that is known here, such as https://example.org/table#reporter_id: ${Object.keys(fields).join(', ')}`,
    )
  const source = {
    title: about['dc:title'] ?? 'A table with CSV on the Web metadata',
    ...(about['dc:publisher'] && { publisher: about['dc:publisher'] }),
    ...(about['dc:license'] && { licence: about['dc:license'] }),
  }
  return parseMapping(stringify({ mapping: 1, fact: 'OBSERVATION', source, fields: made }))
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new BadMapping(`The metadata are no JSON: ${(cause as Error).message}`)
  }
}

/** The header of a column: its title, or else its name. */
function titleOf({ titles, name }: Column): string {
  const [first] = [titles ?? name ?? ''].flatMap((one) =>
    typeof one === 'string' || Array.isArray(one) ? one : Object.values(one).flat(),
  )
  return first ?? name ?? ''
}

const noneOf = ({ null: none }: Column) => (none === undefined ? {} : { none: Array.isArray(none) ? none : [none] })
