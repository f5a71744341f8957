import { readFileSync } from 'node:fs'
import { isNode, LineCounter, parseDocument } from 'yaml'
import { MalformedData } from './malformed.ts'

/** A YAML file's content, and on which line each part of it stands. */
export interface YamlFile<Content> {
  readonly file: string
  readonly content: Content
  /** The line of the value at a path of keys and positions: `lineOf('claims', 3)`. 1 where there is no such value. */
  lineOf(...path: readonly (string | number)[]): number
}

/** `text` keeps a number as the text that stands in the file: 50.0 is "50.0", and no digit of a long one is lost. */
export interface YamlOptions {
  readonly numbers?: 'text'
}

/**
 * Reads a YAML file of `seed/data/`.
 * @param name the file's name: `railways.yaml`
 * @throws {MalformedData} where it isn't YAML
 */
export function readYaml<Content>(name: string, options?: YamlOptions): YamlFile<Content> {
  return parseYaml(readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8'), `seed/data/${name}`, options)
}

/** The same for text that is already there; `file` is what messages call it. */
export function parseYaml<Content>(text: string, file: string, options: YamlOptions = {}): YamlFile<Content> {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    ...(options.numbers === 'text' ? { schema: 'failsafe', customTags: ['null', 'bool'] } : {}),
  })
  const [error] = document.errors
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    throw new MalformedData({ file, line, column: col }, error.message, { cause: error })
  }
  return {
    file,
    content: document.toJS() as Content,
    lineOf(...path) {
      const node = document.getIn(path, true)
      return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1
    },
  }
}
