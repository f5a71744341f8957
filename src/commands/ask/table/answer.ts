import { cell } from './cell.ts'
import { flattened, gridOf, headingsOf, inWords } from './columns.ts'
import { displayWidth } from './display-width.ts'
import { isList, isObject, type Json, type JsonObject } from './json.ts'
import { fact, layOut } from './layout.ts'
import { type Rows, rowsOf } from './rows.ts'

/**
 * Formats an answer as text: lists as tables, single objects as lists of fields with their nested lists below.
 * @param data the data of the answer
 * @param width the width of the terminal in columns
 */
export function answerAsText(data: JsonObject, width: number): string {
  const fields = Object.entries(data)
  if (fields.length > 1 && fields.every(([, value]) => isFlat(value)))
    return layOut(gridOf(fields.map(([field, value]) => ({ ' ': inWords(field), ...(value as JsonObject) }))), width)
  if (fields.length === 1) return fields.map(([, value]) => section(value, width)).join('')
  return fields.map(([field, value]) => `${inWords(field)}\n${section(value, width)}`).join('\n\n')
}

/** True of an object without nested lists. */
function isFlat(value: Json): boolean {
  return isObject(value) && !rowsOf(value) && Object.values(value).every((field) => !isSection(field))
}

function section(value: Json, width: number): string {
  if (value === null) return 'There is none.'
  const list = rowsOf(value)
  if (!list) return isObject(value) && !isList(value.steps) ? thing(value, width) : cell(value)
  const [only, ...others] = list.rows
  if (only === undefined) return list.total ? `${list.total} in all.` : 'There are none.'
  if (only && others.length === 0 && Object.values(only).some(isSection)) return thing(only, width)
  return [layOut(gridOf(list.rows), width), ...footer(list)].join('\n\n')
}

/** An object: first its plain fields, then each nested list under a heading. */
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

/** A list that gets a table of its own, or an object that contains one. */
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
