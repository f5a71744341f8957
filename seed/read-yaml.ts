import { readFileSync } from 'node:fs'
import { isNode, LineCounter, parseDocument } from 'yaml'
import { MalformedData } from './malformed.ts'

/** A YAML file's content, and the line of each part. */
export interface YamlFile<Content> {
  readonly file: string
  readonly content: Content
  /** The line of the value at a path of keys and positions: `lineOf('claims', 3)`. 1 if there is no such value. */
  lineOf(...path: readonly (string | number)[]): number
}

/** `text` keeps a number as its text in the file: 50.0 is "50.0", and long numbers lose no digits. */
export interface YamlOptions {
  readonly numbers?: 'text'
}

/**
 * Reads a YAML file of `seed/data/`.
 * @param name the file's name: `railways.yaml`
 * @throws {MalformedData} if it isn't YAML
 */
export function readYaml<Content>(name: string, options?: YamlOptions): YamlFile<Content> {
  return parseYaml(readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8'), `seed/data/${name}`, options)
}

/** Parses text that has already been read; `file` is its name in error messages. */
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
