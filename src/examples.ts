import { readdirSync, readFileSync } from 'node:fs'
import { type Example, parseExample } from './examples/example.ts'

const folder = new URL('./examples/', import.meta.url)
const extension = '.graphql'

/**
 * Every example of the folder, in order.
 * @throws {SyntaxError} if one of them has an incomplete heading
 */
export function readExamples(): readonly Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .map((file) => parseExample(file.slice(0, -extension.length), readFileSync(new URL(file, folder), 'utf8')))
    .sort((left, right) => left.order - right.order)
}
