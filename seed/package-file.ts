import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The line of a package's file on which a text first stands, to report what can't be used; 1 where it isn't there. */
export function lineInPackage(file: string, text: string): number {
  const lines = readFileSync(createRequire(import.meta.url).resolve(file), 'utf8').split('\n')
  return Math.max(1, lines.findIndex((line) => line.includes(text)) + 1)
}
