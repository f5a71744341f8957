import { readdirSync, readFileSync } from 'node:fs'
import type { Engine } from '../../cypher/engine/graph.ts'
import { codeOf, described, headerAndBody, parametersOf } from '../../cypher/engine/header.ts'
import { expanded } from '../../cypher/engine/parts.ts'

const folder = new URL('../../cypher/', import.meta.url)

/** A file of cypher/, taken apart. */
export interface QuestionFile {
  /** `ports-of-country.cypher`, `search.neo4j.cypher` */
  readonly file: string
  /** The question it answers, `search` for both of a pair. */
  readonly name: string
  /** Set if the file is for one engine only. */
  readonly engine: Engine | undefined
  /** The whole statement, with its parts in their places. */
  readonly text: string
  /** The lines of the opening comment, without their slashes. */
  readonly header: readonly string[]
  /** What the header says before the parameters: the question. */
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
    .map((file) => takeApart(file, expanded(`cypher/${file}`, readFileSync(new URL(file, folder), 'utf8'))))
}

export function takeApart(file: string, text: string): QuestionFile {
  const [, name = '', engine] = /^([^.]*)(?:\.(neo4j|embedded))?\.cypher$/.exec(file) ?? []
  const { header, body } = headerAndBody(text)
  const firstParameter = header.findIndex((line) => /^(\$|scans:)/.test(line))
  const code = codeOf(body)
  return {
    file,
    name,
    engine: engine as Engine | undefined,
    text,
    header,
    asked: header.slice(0, firstParameter < 0 ? header.length : firstParameter).join(' '),
    described: described(header),
    code,
    used: parametersOf(code),
  }
}
