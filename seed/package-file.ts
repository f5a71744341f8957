import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** Reads a JSON file of a package. Unlike `require` it keeps nothing: these files are large, and read once. */
export function readPackageFile<Content>(file: string): Content {
  return JSON.parse(text(file)) as Content
}

/** The line of a package's file on which a text first stands, to report what can't be used; 1 where it isn't there. */
export function lineInPackage(file: string, part: string): number {
  const lines = text(file).split('\n')
  return Math.max(1, lines.findIndex((line) => line.includes(part)) + 1)
}

function text(file: string): string {
  return readFileSync(resolve(file), 'utf8')
}
