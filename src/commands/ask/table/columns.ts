import { cell, naming } from './cell.ts'
import { isList, isObject, type JsonObject } from './json.ts'
import { rowsOf } from './rows.ts'

/** Rows of objects as a grid of texts. */
export interface Grid {
  readonly headings: readonly string[]
  readonly cells: readonly (readonly string[])[]
}

/** Flattens rows: the fields of a nested object become columns, a nested list becomes lines in one cell. A null row shows "null" in its first cell. */
export function gridOf(rows: readonly (JsonObject | null)[]): Grid {
  const flat = rows.map((row) => row && new Map(flattened(row, [])))
  const named = [...new Set(flat.flatMap((row) => [...(row?.keys() ?? [])]))]
  // Drop the column of an object that is null in one row and flattened into columns in another.
  const paths = named.filter((path) => !named.some((other) => other.startsWith(path + separator)))
  return {
    headings: headingsOf(paths),
    cells: flat.map((row) => paths.map((path, at) => (row ? (row.get(path) ?? '') : at === 0 ? 'null' : ''))),
  }
}

const separator = '.'

/** The columns of an object, as pairs of path and text. */
export function flattened(object: JsonObject, path: readonly string[]): [string, string][] {
  return Object.entries(object).flatMap(([field, value]): [string, string][] => {
    if (field === '__typename') return []
    const here = [...path, field]
    const isOneThing = isObject(value) && !rowsOf(value) && !isList(value.steps) && !isObject(value.source ?? null)
    return isOneThing ? flattened(value, here) : [[here.join(separator), cell(value)]]
  })
}

/** Headings: the shortest end of each path that is unique, in words: `port.country.name` is "country". */
export function headingsOf(paths: readonly string[]): string[] {
  const whole = paths.map((path) => {
    const parts = path.split(separator)
    return parts.length > 1 && naming.some((field) => field === parts.at(-1)) ? parts.slice(0, -1) : parts
  })
  return whole.map((parts) => {
    for (let length = 1; length < parts.length; length++) {
      const end = parts.slice(-length).join(separator)
      const alike = whole.filter((others) => others.slice(-length).join(separator) === end)
      if (alike.length === 1) return inWords(end)
    }
    return inWords(parts.join(separator))
  })
}

/** `portKind` is "port kind" */
export function inWords(path: string): string {
  return path.replaceAll(separator, ' ').replace(/(?<=[a-z\d])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
