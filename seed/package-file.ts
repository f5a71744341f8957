import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** Reads a JSON file of a package. Unlike `require` it doesn't cache the content: the files are large and are read only once. */
export function readPackageFile<Content>(file: string): Content {
  return JSON.parse(text(file)) as Content
}

/** The first line of a package's file that contains a text, for reports about unusable rows; 1 if none does. */
export function lineInPackage(file: string, part: string): number {
  const lines = text(file).split('\n')
  return Math.max(1, lines.findIndex((line) => line.includes(part)) + 1)
}

function text(file: string): string {
  return readFileSync(resolve(file), 'utf8')
}
