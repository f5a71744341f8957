import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../cypher/engine/embedded.ts'
import type { WritableGraph } from '../cypher/engine/graph.ts'
import { openNeo4j } from '../cypher/engine/neo4j.ts'
import type { Missing, Neo4j } from './neo4j/neo4j.ts'
import { NoNeo4j, startNeo4j } from './neo4j/start.ts'

export interface SeededFolders {
  /** The folder of an embedded graph; it is closed, so that each worker can copy and open it. */
  readonly original: string
  /** The folder for the copies. */
  readonly copies: string
}

/** The `core` profile on each engine, seeded on first use. */
export interface SeededGraphs {
  embedded(): Promise<SeededFolders>
  neo4j(): Promise<Neo4j | Missing>
  stop(): Promise<void>
}

export function seededGraphs(): SeededGraphs {
  const ends: (() => unknown)[] = []

  async function embedded(): Promise<SeededFolders> {
    const copies = mkdtempSync(join(tmpdir(), 'entrepot-seeded-'))
    ends.push(() => rmSync(copies, { recursive: true, force: true }))
    const original = join(copies, 'original')
    const graph = await openEmbedded({ data: original })
    await seedCore(graph)
    await graph.close()
    return { original, copies }
  }

  async function neo4j(): Promise<Neo4j | Missing> {
    const server = await startOrSay()
    if ('missing' in server) return server
    ends.push(() => server.stop())
    const graph = await openNeo4j(server)
    try {
      await refuseForeignData(graph, server)
      await seedCore(graph)
      await graph.run(statement('indexes-online', 'CALL db.awaitIndexes(60)'))
    } finally {
      await graph.close()
    }
    return server
  }

  return {
    embedded: once(embedded),
    neo4j: once(neo4j),
    async stop() {
      await Promise.all(ends.map((end) => end()))
    },
  }
}

async function startOrSay(): Promise<Neo4j | Missing> {
  const required = process.env.REQUIRE_NEO4J === '1'
  if (process.env.WITHOUT_NEO4J === '1' && !required) return skipped('WITHOUT_NEO4J=1 leaves it out')
  try {
    return await startNeo4j()
  } catch (error) {
    if (!(error instanceof NoNeo4j)) throw error
    if (required) throw new NoNeo4j(`${error.message} REQUIRE_NEO4J=1 asks for one.`)
    return skipped(error.message)
  }
}

function skipped(missing: string): Missing {
  console.log(`The half of the tests that runs on Neo4j is skipped: ${missing}`)
  return { missing }
}

/** Loaded on first use, so that files which need no graph don't wait for the readers of all data sets; read once for both engines. */
const seeding = once(async () => {
  const { readData, seed } = await import('../seed/seed.ts')
  return { seed, data: readData('core') }
})

async function seedCore(graph: WritableGraph): Promise<void> {
  const { seed, data } = await seeding()
  const began = Date.now()
  await seed(graph, { profile: 'core', data })
  console.log(`Seeded core, ${graph.engine}, in ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

/** The tests write into their database, so one that holds somebody's data is refused. */
async function refuseForeignData(graph: WritableGraph, { uri, database }: Neo4j): Promise<void> {
  const text = `
    OPTIONAL MATCH (manifest:Manifest {id: 'manifest'})
    RETURN manifest.profile AS profile, EXISTS { (node) } AS holdsNodes`
  const [row] = await graph.run(statement('what-is-there', text))
  if (row?.holdsNodes && row.profile !== 'core') {
    throw new Error(
      `The database ${database} at ${uri} holds other data than the tests' core profile: give them an empty database`,
    )
  }
}

function statement(name: string, text: string) {
  return { name, text, parameters: {}, keyed: false }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
