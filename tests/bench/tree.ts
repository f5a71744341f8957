import { pathToFileURL } from 'node:url'
import { Database } from './database.ts'
import type { Prepared } from './prepare.ts'
import type { Keys, Shape } from './shape.ts'

/** A checkout of this program, with graphs that it has loaded itself and what it is asked in its own words. */
export interface Tree {
  /** Its folder tests/bench. */
  readonly bench: URL
  readonly prepared: Prepared
  readonly shapes: readonly Shape[]
  readonly keys: Keys
  readonly database: Database
  close(): Promise<void>
}

/**
 * Loads a checkout's graphs, with so many edges more. Another checkout may have another model, schema and cursors, so the modules
 * that know of them are its own.
 * @param path the top of the checkout
 */
export async function openTree(path: string, edges: number, say: (line: string) => void): Promise<Tree> {
  const bench = new URL('tests/bench/', pathToFileURL(`${path}/`))
  const load = (file: string) => import(new URL(file, bench).href)
  const { openNeo4j }: typeof import('../../cypher/engine/neo4j.ts') = await load('../../cypher/engine/neo4j.ts')
  const { prepare }: typeof import('./prepare.ts') = await load('prepare.ts')
  const { readKeys }: typeof import('./keys.ts') = await load('keys.ts')
  const { keyedShapes }: typeof import('./keyed-shapes.ts') = await load('keyed-shapes.ts')
  const { listShapes }: typeof import('./list-shapes.ts') = await load('list-shapes.ts')
  const { questionShapes }: typeof import('./question-shapes.ts') = await load('question-shapes.ts')

  const prepared = await prepare(say, edges)
  const graph = await openNeo4j(prepared.neo4j)
  const database = new Database(prepared.neo4j)
  const close = async () => {
    await database.close()
    await prepared.stop()
  }
  try {
    const keys = await readKeys(graph)
    return { bench, prepared, shapes: [...keyedShapes, ...listShapes, ...questionShapes], keys, database, close }
  } catch (error) {
    await close()
    throw error
  } finally {
    await graph.close()
  }
}
