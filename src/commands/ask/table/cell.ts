import { isList, isObject, type Json, type JsonObject } from './json.ts'
import { rowsOf } from './rows.ts'

/** The fields that name an object; an object in a cell is shown by its name. */
export const naming = ['name', 'title', 'label'] as const

/** Formats a value as a cell; a list has a line for each item. */
export function cell(value: Json | undefined): string {
  if (value === null || value === undefined) return ''
  if (isList(value) && !value.some(isObject)) return value.map((one) => (one === null ? 'null' : cell(one))).join(', ')
  if (isObject(value) && isList(value.steps)) return chain(value.steps.filter(isObject))
  const list = rowsOf(value)
  if (list) {
    const more = list.total !== undefined && list.total > list.rows.length ? [`… of ${list.total}`] : []
    return [...list.rows.map(inline), ...more].join('\n')
  }
  return isObject(value) ? inline(value) : String(value)
}

/** An object on one line: its name, then its other fields in parentheses. */
function inline(object: JsonObject | null): string {
  if (!object) return 'null'
  if (isObject(object.source ?? null)) return citation(object)
  const fields = Object.keys(object).filter((field) => field !== '__typename')
  const first = naming.find((field) => typeof object[field] === 'string') ?? fields[0]
  const others = fields.filter((field) => field !== first && (field !== 'id' || first === 'id'))
  const rest = others.map((field) => cell(object[field]).replaceAll('\n', ', ')).filter((text) => text !== '')
  const name = first === undefined ? '' : cell(object[first]).replaceAll('\n', ', ')
  return rest.length > 0 ? `${name} (${rest.join(', ')})` : name
}

/** `The title of a source ¶10` */
function citation({ source, paragraph }: JsonObject): string {
  return typeof paragraph === 'number' ? `${cell(source)} ¶${paragraph}` : cell(source)
}

/** `Horgos —PAIRED_WITH→ Khorgos —LOCATED_IN→ Kazakhstan`, and below it the sources of the chain. */
function chain(steps: readonly JsonObject[]): string {
  const links = steps.map(({ relation, to, direction }) =>
    direction === 'IN' ? ` ←${cell(relation)}— ${cell(to)}` : ` —${cell(relation)}→ ${cell(to)}`,
  )
  const citations = steps.flatMap((step) => (isList(step.citations) ? step.citations.map(cell) : []))
  const sources = [...new Set(citations)].map((source) => `  · ${source}`)
  return [`${cell(steps[0]?.from)}${links.join('')}`, ...sources].join('\n')
}
