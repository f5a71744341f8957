import { readFileSync } from 'node:fs'
import type { WritableGraph } from '../cypher/engine/graph.ts'

/**
 * Makes the graph's constraints and indexes, those of its engine, where they aren't there yet.
 * @throws {QuestionFailed} where the engine refuses one
 */
export async function makeIndexes(graph: WritableGraph): Promise<void> {
  const text = readFileSync(new URL(`../cypher/indexes/${graph.engine}.cypher`, import.meta.url), 'utf8')
  const statements = text
    .replace(/^\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
  for (const statement of statements)
    await graph.write({ name: `indexes/${graph.engine}`, text: statement, parameters: {}, keyed: false })
}
