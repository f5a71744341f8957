import { MalformedQuestion } from './errors.ts'

/** The declaration in the opening comment of a statement. */
export interface Declaration {
  /** The parameters, in the order of their descriptions. */
  readonly parameters: readonly string[]
  /** True if it takes many keys in `$keys` and returns each row's key in the column `key`. */
  readonly keyed: boolean
  /** True if it returns only those properties of its entities that `$columns` names. */
  readonly columns: boolean
  /** True if it takes in `$next` the ids that come next in name order, which the embedded engine's adapter fills in. */
  readonly next: boolean
}

/**
 * Reads the declaration of a statement.
 * @param file the path, for the error message
 * @param text the statement, with its parts expanded
 * @throws {MalformedQuestion} if the header describes other parameters than the statement uses
 */
export function declared(file: string, text: string): Declaration {
  const { header, body } = headerAndBody(text)
  const parameters = described(header)
  const used = parametersOf(codeOf(body))
  const wrong = [
    ...used.filter((name) => !parameters.includes(name)).map((name) => `says nothing of $${name}, which it uses`),
    ...parameters.filter((name) => !used.includes(name)).map((name) => `describes $${name}, which it doesn't use`),
    ...parameters.filter((name, at) => parameters.indexOf(name) < at).map((name) => `describes $${name} twice`),
  ]
  if (wrong.length > 0) throw new MalformedQuestion(`The header of ${file} ${wrong.join(' and ')}`)
  const takes = (name: string) => parameters.includes(name)
  return { parameters, keyed: takes('keys'), columns: takes('columns'), next: takes('next') }
}

/** Splits a file into the lines of its opening comment, without the slashes, and the rest. */
export function headerAndBody(text: string): { readonly header: readonly string[]; readonly body: string } {
  const lines = text.split('\n')
  const ends = lines.findIndex((line) => !/^\/\/(?!\s*include\b)/.test(line))
  const start = ends < 0 ? lines.length : ends
  return {
    header: lines.slice(0, start).map((line) => line.replace(/^\/\/ ?/, '')),
    body: lines.slice(start).join('\n'),
  }
}

/** The parameters that a header describes: `$limit  rows for each`. */
export function described(header: readonly string[]): readonly string[] {
  return header.flatMap((line) => /^\$(\w+) +\S/.exec(line)?.[1] ?? [])
}

/** The parameters that a statement uses, sorted. */
export function parametersOf(code: string): readonly string[] {
  return [...new Set([...code.matchAll(/\$(\w+)/g)].map((found) => found[1] as string))].sort()
}

/** A statement without comments and with its strings and quoted names emptied, so that a search only finds code. */
export function codeOf(body: string): string {
  return body.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (found) => {
    if (found.startsWith("'") || found.startsWith('"')) return "''"
    return found.startsWith('`') ? '`quoted`' : ''
  })
}
