import { openNeo4j } from '../../cypher/engine/neo4j.ts'
import { fromDocker } from './from-docker.ts'
import { fromEnvironment } from './from-environment.ts'
import { fromJars } from './from-jars.ts'
import type { Neo4j, ServerSize, Way } from './neo4j.ts'

/** This machine cannot provide a Neo4j; the message says what each way lacks. */
export class NoNeo4j extends Error {
  override readonly name = 'NoNeo4j'
}

export interface StartSettings extends Partial<ServerSize> {
  /** Start one even where the environment names one: for tests that need an empty database. */
  readonly ofItsOwn?: boolean
  /** Called with where the Neo4j came from, and with what the other ways lacked. */
  readonly say?: (line: string) => void
}

const started: readonly Way[] = [fromDocker, fromJars]

/**
 * Takes the first Neo4j that can be had: the environment's, one in Docker, one from its jars. It has answered a query when it is returned.
 * @throws {NoNeo4j} if there is none
 * @throws {Error} if one is there but doesn't start or doesn't answer
 */
export async function startNeo4j(settings: StartSettings = {}): Promise<Neo4j> {
  const { say = console.log, ofItsOwn = false } = settings
  const { heapMegabytes = 512, pageCacheMegabytes = 128, shortLived = false } = settings
  const began = Date.now()
  const missing: string[] = []
  for (const way of ofItsOwn ? started : [fromEnvironment, ...started]) {
    const found = await way({ heapMegabytes, pageCacheMegabytes, shortLived })
    if ('missing' in found) {
      missing.push(found.missing)
      continue
    }
    try {
      say(`${await introduce(found)} ${found.how}, at ${found.uri}, ready in ${seconds(Date.now() - began)} s`)
      return found
    } catch (error) {
      await found.stop()
      throw error
    }
  }
  throw new NoNeo4j(`There is no Neo4j: ${missing.join('; ')}.`)
}

/** Sends a first query, which takes up to five seconds, so that no test has to wait for it. */
async function introduce(server: Neo4j): Promise<string> {
  const graph = await openNeo4j(server)
  try {
    const text = 'CALL dbms.components() YIELD name, versions, edition RETURN versions[0] AS version, edition LIMIT 1'
    const [row] = await graph.run({ name: 'which-neo4j', text, parameters: {}, keyed: false })
    return `Neo4j ${row?.version} (${row?.edition})`
  } finally {
    await graph.close()
  }
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1)
}
