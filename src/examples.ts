import { readdirSync, readFileSync } from 'node:fs'
import { type Example, parseExample } from './examples/example.ts'

const folder = new URL('./examples/', import.meta.url)
const ending = '.graphql'

/**
 * Every example of the folder, in order.
 * @throws {SyntaxError} where one of them has no proper heading
 */
export function readExamples(): readonly Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => parseExample(file.slice(0, -ending.length), readFileSync(new URL(file, folder), 'utf8')))
    .sort((left, right) => left.order - right.order)
}
