import { readdirSync, readFileSync } from 'node:fs'
import type { Engine } from '../../cypher/engine/graph.ts'

const folder = new URL('../../cypher/', import.meta.url)

/** A file of cypher/, taken apart. */
export interface QuestionFile {
  /** `ports-of-country.cypher`, `search.neo4j.cypher` */
  readonly file: string
  /** The question it answers, `search` for both of a pair. */
  readonly name: string
  /** Set where the file is for one engine alone. */
  readonly engine: Engine | undefined
  readonly text: string
  /** The lines of the opening comment, without their slashes. */
  readonly header: readonly string[]
  /** What the header says before it comes to the parameters: the question. */
  readonly asked: string
  /** The parameters that the header describes, in its order. */
  readonly described: readonly string[]
  /** The statement without comments, its strings and quoted names emptied so that a search finds only code. */
  readonly code: string
  /** The parameters that the statement uses, sorted. */
  readonly used: readonly string[]
}

/** Every question of cypher/. */
export function questionFiles(): readonly QuestionFile[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => takeApart(file, readFileSync(new URL(file, folder), 'utf8')))
}

export function takeApart(file: string, text: string): QuestionFile {
  const [, name = '', engine] = /^([^.]*)(?:\.(neo4j|embedded))?\.cypher$/.exec(file) ?? []
  const lines = text.split('\n')
  const bodyStart = lines.findIndex((line) => !line.startsWith('//'))
  const header = lines.slice(0, bodyStart).map((line) => line.replace(/^\/\/ ?/, ''))
  const firstParameter = header.findIndex((line) => /^(\$|scans:)/.test(line))
  const code = withoutQuotesAndComments(lines.slice(bodyStart).join('\n'))
  return {
    file,
    name,
    engine: engine as Engine | undefined,
    text,
    header,
    asked: header.slice(0, firstParameter < 0 ? header.length : firstParameter).join(' '),
    described: header.flatMap((line) => /^\$(\w+) +\S/.exec(line)?.[1] ?? []),
    code,
    used: [...new Set([...code.matchAll(/\$(\w+)/g)].map((found) => found[1] as string))].sort(),
  }
}

function withoutQuotesAndComments(text: string): string {
  return text.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (found) => {
    if (found.startsWith("'") || found.startsWith('"')) return "''"
    return found.startsWith('`') ? '`quoted`' : ''
  })
}
