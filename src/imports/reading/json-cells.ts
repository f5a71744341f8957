/** A value of JSON of which the numbers are texts, as they were written. */
export type Written = string | boolean | null | readonly Written[] | { readonly [name: string]: Written }

/** A text in quotes, or a number. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs

/**
 * Reads JSON and keeps its numbers as they are written: `12345678901234567890.10` loses no digit.
 * @throws {SyntaxError} if it is none
 */
export function parseWritten(json: string): Written {
  return JSON.parse(
    json.replaceAll(token, (found) => (found.startsWith('"') ? found : isNumber(found) ? `"${found}"` : found)),
  ) as Written
}

const isNumber = (text: string) => /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)

/** The cells of an object: what lies deeper is named with dots, a list is the JSON of it, null is empty. */
export function cellsOf(object: { readonly [name: string]: Written }): Record<string, string> {
  const cells: [string, string][] = []
  collect(object, '', cells, 0)
  return Object.fromEntries(cells)
}

function collect(
  object: { readonly [name: string]: Written },
  before: string,
  cells: [string, string][],
  depth: number,
) {
  for (const [key, value] of Object.entries(object)) {
    const name = `${before}${key}`
    if (value === null) cells.push([name, ''])
    else if (typeof value !== 'object') cells.push([name, String(value)])
    else if (Array.isArray(value) || depth >= 8) cells.push([name, JSON.stringify(value)])
    else collect(value as { readonly [name: string]: Written }, `${name}.`, cells, depth + 1)
  }
}

/** Whether a value is an object, and no list. */
export function isObject(value: Written | undefined): value is { readonly [name: string]: Written } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
