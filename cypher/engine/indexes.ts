import { readFileSync } from 'node:fs'
import type { WritableGraph } from './graph.ts'

/**
 * Creates or drops indexes as listed in the file of `cypher/indexes/` for the graph's engine. It is idempotent.
 * @param name `identity` before the first write, `rewriting` before existing data are overwritten, `lookup` at the end
 * @throws {QuestionFailed} if the engine refuses one of the statements
 */
export async function arrangeIndexes(graph: WritableGraph, name: 'identity' | 'rewriting' | 'lookup'): Promise<void> {
  const file = `indexes/${name}.${graph.engine}`
  const text = readFileSync(new URL(`../${file}.cypher`, import.meta.url), 'utf8')
  const statements = text
    .replace(/^\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
  for (const statement of statements) await graph.write({ name: file, text: statement, parameters: {}, keyed: false })
}
