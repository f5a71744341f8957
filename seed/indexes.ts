import { readFileSync } from 'node:fs'
import type { WritableGraph } from '../cypher/engine/graph.ts'

/**
 * Makes, or unmakes, indexes as a file of `cypher/indexes/` says, that of the graph's engine. What is as it should be stays so.
 * @param name `identity` before anything is written, `rewriting` before what is there is written over, `lookup` at the end
 * @throws {QuestionFailed} where the engine refuses one
 */
export async function arrangeIndexes(graph: WritableGraph, name: 'identity' | 'rewriting' | 'lookup'): Promise<void> {
  const file = `indexes/${name}.${graph.engine}`
  const text = readFileSync(new URL(`../cypher/${file}.cypher`, import.meta.url), 'utf8')
  const statements = text
    .replace(/^\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
  for (const statement of statements) await graph.write({ name: file, text: statement, parameters: {}, keyed: false })
}
