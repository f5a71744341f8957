import { openNeo4j } from '../../cypher/engine/neo4j.ts'
import type { Neo4j } from './neo4j.ts'
import { startNeo4j } from './start.ts'

/** Neo4j servers with an empty database. Starting one takes eight seconds and leaves it slow, so each is lent to one suite after another. */
export interface EmptyServers {
  /** Lends a server that is free, or starts another. */
  lend(): Promise<Neo4j>
  /** Takes a server back and empties it; one that holds much is stopped, which is quicker. */
  takeBack(uri: string): void
  stop(): Promise<void>
}

/** Deleting this many nodes and their relationships takes as long as starting a server. */
const most = 60_000

export function emptyServers(): EmptyServers {
  const lent = new Map<string, Neo4j>()
  const free: Promise<Neo4j | undefined>[] = []
  return {
    async lend() {
      for (let next = free.shift(); next; next = free.shift()) {
        const server = await next
        if (server) return server
      }
      const server = await startNeo4j({ ofItsOwn: true, shortLived: true })
      lent.set(server.uri, server)
      return server
    },
    takeBack(uri) {
      const server = lent.get(uri)
      if (server) free.push(emptiedOrStopped(server))
    },
    async stop() {
      await Promise.all(free)
      await Promise.all([...lent.values()].map((server) => server.stop()))
    },
  }

  async function emptiedOrStopped(server: Neo4j): Promise<Neo4j | undefined> {
    try {
      if (await empty(server)) return server
    } catch (error) {
      console.log(`A Neo4j could not be emptied and is stopped: ${error}`)
    }
    lent.delete(server.uri)
    await server.stop()
    return undefined
  }
}

/**
 * Deletes everything from the database, its indexes and constraints included.
 * @returns false if there is so much in it that nothing was deleted
 */
export async function empty(server: Neo4j): Promise<boolean> {
  const graph = await openNeo4j(server)
  const statement = (text: string) => ({ name: 'empty', text, parameters: {}, keyed: false })
  try {
    const [counted] = await graph.run(statement('MATCH (node) RETURN count(node) AS nodes'))
    if (Number(counted?.nodes) > most) return false
    for (const { name } of await graph.run(statement('SHOW CONSTRAINTS YIELD name')))
      await graph.write(statement(`DROP CONSTRAINT ${name}`))
    for (const { name } of await graph.run(statement("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")))
      await graph.write(statement(`DROP INDEX ${name}`))
    const some = statement('MATCH (node) WITH node LIMIT 5000 DETACH DELETE node RETURN count(node) AS deleted')
    while (Number((await graph.write(some))[0]?.deleted) > 0);
    await graph.run(statement('CALL db.clearQueryCaches()'))
    return true
  } finally {
    await graph.close()
  }
}
