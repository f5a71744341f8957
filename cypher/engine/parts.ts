import { existsSync, readFileSync } from 'node:fs'
import { MalformedQuestion } from './errors.ts'
import { headerAndBody } from './header.ts'

const folder = new URL('../parts/', import.meta.url)

/** Returns the text of a part by its name; undefined if there is no such part. */
export type ReadPart = (name: string) => string | undefined

/**
 * Expands the parts that a statement includes. The line `// include parts/passes(port)` is replaced by the body of
 * `cypher/parts/passes.cypher`, with `port` for its argument and the indentation of the line. A part may include others.
 * @param file the path, for the error message: `cypher/ports-of-country.cypher`
 * @returns the expanded statement, always the same for a file
 * @throws {MalformedQuestion} if there is no such part, a part includes itself, the number of arguments is wrong or the include line
 * is malformed; the message names the file and the line
 */
export function expanded(file: string, text: string, readPart: ReadPart = partInFolder): string {
  return withParts({ file, firstLine: 1, text, within: [] }, readPart)
}

/** A text that may include parts. */
interface Including {
  readonly file: string
  /** The line of the file at which the text begins. */
  readonly firstLine: number
  readonly text: string
  /** The parts that include it, the outermost first. */
  readonly within: readonly string[]
}

function withParts({ file, firstLine, text, within }: Including, readPart: ReadPart): string {
  const lines = text.split('\n').map((line, at) => {
    if (!/\/\/\s*include\b/.test(line)) return line
    const indent = /^\s*/.exec(line)?.[0] ?? ''
    const part = included(line.trim(), `${file}:${firstLine + at}`, within, readPart)
    return withParts(part, readPart).replace(/^(?=.)/gm, indent)
  })
  return lines.join('\n')
}

/** The part that an include line names, with the arguments in place of its own names. */
function included(line: string, place: string, within: readonly string[], readPart: ReadPart): Including {
  const [, name, given] = /^\/\/ include parts\/([a-z0-9-]+)\(([\w$, ]*)\)$/.exec(line) ?? []
  if (name === undefined || given === undefined)
    throw new MalformedQuestion(`${place} includes a part in other words than \`// include parts/name(variable)\``)
  const text = readPart(name)
  if (text === undefined)
    throw new MalformedQuestion(`${place} includes parts/${name}, and there is no cypher/parts/${name}.cypher`)
  const chain = [...within, name]
  if (within.includes(name))
    throw new MalformedQuestion(`${place} closes a circle: ${chain.map((each) => `parts/${each}`).join(' includes ')}`)
  const { header, body } = headerAndBody(text.trimEnd())
  return {
    file: `cypher/parts/${name}.cypher`,
    firstLine: header.length + 1,
    text: withArguments(namesIn(given), taken(header), body, `${place} includes parts/${name}(${given})`),
    within: chain,
  }
}

/** The names of the arguments that a part takes, as its header describes them: `(port)  the port that is tested`. */
export function taken(header: readonly string[]): readonly string[] {
  return header.flatMap((line) => /^\((\w+)\) +\S/.exec(line)?.[1] ?? [])
}

function namesIn(given: string): readonly string[] {
  return given.trim() === '' ? [] : given.split(',').map((name) => name.trim())
}

/** Replaces the names that a part takes by the given ones. */
function withArguments(given: readonly string[], takes: readonly string[], body: string, what: string): string {
  if (given.length !== takes.length || given.some((name) => !/^\$?[a-zA-Z]\w*$/.test(name)))
    throw new MalformedQuestion(`${what}, which takes (${takes.join(', ')})`)
  const own = new Set(body.match(/\$?\w+/g)?.filter((word) => !takes.includes(word)))
  const captured = given.find((name) => !name.startsWith('$') && own.has(name))
  if (captured)
    throw new MalformedQuestion(`${what}, which calls something of its own ${captured}: give it another name`)
  return body.replace(/\$?\w+/g, (word) => given[takes.indexOf(word)] ?? word)
}

function partInFolder(name: string): string | undefined {
  const file = new URL(`${name}.cypher`, folder)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
