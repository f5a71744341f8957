import { cell } from './cell.ts'
import { flattened, gridOf, headingsOf, inWords } from './columns.ts'
import { displayWidth } from './display-width.ts'
import { isList, isObject, type Json, type JsonObject } from './json.ts'
import { fact, laidOut } from './layout.ts'
import { type Rows, rowsOf } from './rows.ts'

/**
 * An answer as text for people: lists as tables, single things as their fields, what is within them below.
 * @param data the answer's data
 * @param width how many columns the terminal has
 */
export function answerAsText(data: JsonObject, width: number): string {
  const fields = Object.entries(data)
  if (fields.length > 1 && fields.every(([, value]) => isFlat(value)))
    return laidOut(gridOf(fields.map(([field, value]) => ({ ' ': inWords(field), ...(value as JsonObject) }))), width)
  if (fields.length === 1) return fields.map(([, value]) => section(value, width)).join('')
  return fields.map(([field, value]) => `${inWords(field)}\n${section(value, width)}`).join('\n\n')
}

/** True of a single thing without lists in it. */
function isFlat(value: Json): boolean {
  return isObject(value) && !rowsOf(value) && Object.values(value).every((held) => !isSection(held))
}

function section(value: Json, width: number): string {
  if (value === null) return 'There is none.'
  const list = rowsOf(value)
  if (!list) return isObject(value) && !isList(value.steps) ? thing(value, width) : cell(value)
  const [only, ...others] = list.rows
  if (only === undefined) return list.total ? `${list.total} in all.` : 'There are none.'
  if (only && others.length === 0 && Object.values(only).some(isSection)) return thing(only, width)
  return [laidOut(gridOf(list.rows), width), ...footer(list)].join('\n\n')
}

/** One thing: its own fields, then each list of it under a heading. */
function thing(object: JsonObject, width: number): string {
  const own = Object.entries(object).filter(([, value]) => !isSection(value))
  const within = Object.entries(object).filter(([, value]) => isSection(value))
  const facts = flattened(Object.fromEntries(own), []).filter(([, text]) => text !== '')
  const headings = headingsOf(facts.map(([path]) => path))
  const indent = Math.max(0, ...headings.map(displayWidth)) + 2
  return [
    ...(facts.length > 0 ? [facts.map(([, text], at) => fact(headings[at] ?? '', text, indent)).join('\n')] : []),
    ...within.map(([field, value]) => `${inWords(field)}:\n${section(value, width)}`),
  ].join('\n\n')
}

/** A list worth a table of its own, or a thing that holds one. */
function isSection(value: Json): boolean {
  if (isObject(value) && isList(value.steps)) return false
  if (rowsOf(value)) return !(isList(value) && value.every((one) => isObject(one) && isObject(one.source ?? null)))
  return isObject(value) && Object.values(value).some(isSection)
}

function footer({ rows, total, next }: Rows): string[] {
  const count = total === undefined ? [] : [rows.length === total ? `${total} in all.` : `${rows.length} of ${total}.`]
  const more = next === undefined ? [] : [`The next page: --after ${next}`]
  const line = [...count, ...more].join(' ')
  return line === '' ? [] : [line]
}
