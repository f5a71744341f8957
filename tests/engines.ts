import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { openEmbedded } from '../cypher/engine/embedded.ts'
import type { Graph, WritableGraph } from '../cypher/engine/graph.ts'
import { openNeo4j } from '../cypher/engine/neo4j.ts'
import { type LazyGraph, lazily } from './lazily.ts'
import type { Missing, Neo4j } from './neo4j/neo4j.ts'
import { within } from './neo4j/within.ts'
import type { SeededFolders } from './seeded-graphs.ts'

const desk = inject('graphs')
/** Seconds. Starting and seeding take half a minute on an idle machine. */
const patience = 280
const seededNeo4j = await borrow<Neo4j | Missing>('neo4j')
const noNeo4j = 'missing' in seededNeo4j
const seededOnNeo4j = lazily('neo4j', () => openNeo4j(seededNeo4j as Neo4j))
const seededEmbedded = lazily('embedded', async () =>
  openEmbedded({ data: await copyOfEmbedded(), shuffleUnordered: true }),
)
// A server named in NEO4J_URI is the one to use; if a Neo4j is required, nothing is skipped.
const noneToStart = noNeo4j || (!seededNeo4j.startedHere && process.env.REQUIRE_NEO4J !== '1')

/**
 * Runs a suite twice: over the `core` profile embedded and over the same on Neo4j, where that half is skipped if no Neo4j can be had.
 * The graph is there to be read; the one on Neo4j is shared by all test files.
 */
export function onEachEngine(what: string, suite: (graph: Graph) => void): void {
  describe(`${what}, embedded`, () => suite(opened(seededEmbedded)))
  describe.skipIf(noNeo4j)(`${what}, on Neo4j`, () => suite(opened(seededOnNeo4j)))
}

/** Runs a suite that compares the answers of both engines over the `core` profile; it is skipped if no Neo4j can be had. */
export function acrossEngines(what: string, suite: (graphs: { embedded: Graph; neo4j: Graph }) => void): void {
  describe.skipIf(noNeo4j)(`${what}, on both engines`, () =>
    suite({ embedded: opened(seededEmbedded), neo4j: opened(seededOnNeo4j) }),
  )
}

/** Runs a suite about Neo4j itself, over the `core` profile; it is skipped if no Neo4j can be had. Use the settings in hooks and tests only. */
export function onNeo4j(what: string, suite: (server: Neo4j) => void): void {
  describe.skipIf(noNeo4j)(`${what}, on Neo4j`, () => suite(seededNeo4j as Neo4j))
}

/**
 * Runs a suite twice about a process that serves the `core` profile: its settings name an embedded graph, and then one on Neo4j.
 * Ask for the settings in hooks and tests only.
 */
export function onEachServedEngine(what: string, suite: (environment: () => Record<string, string>) => void): void {
  describe(`${what}, embedded`, () => {
    let copy = ''
    beforeAll(async () => {
      copy = await copyOfEmbedded()
    })
    afterAll(() => rmSync(copy, { recursive: true }))
    suite(() => ({ ENTREPOT_DATA: copy }))
  })
  onNeo4j(what, ({ uri, username, password, database }) =>
    suite(() => ({
      ...{ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
    })),
  )
}

/** Runs a suite over the embedded `core` profile only: for slow tests that do not depend on the engine, such as those in a browser. */
export function onEmbedded(what: string, suite: (graph: Graph) => void): void {
  describe(what, () => suite(opened(seededEmbedded)))
}

/** Runs a suite that writes over a copy of the embedded `core` profile that is its own: for those in a browser. */
export function onOwnEmbedded(what: string, suite: (graph: WritableGraph) => void): void {
  const own = lazily('embedded', async () => openEmbedded({ data: await copyOfEmbedded(), shuffleUnordered: true }))
  describe(what, () => suite(forThisSuite(own)))
}

/**
 * Runs a suite that writes twice, each time over an empty graph that nobody else sees. The Neo4j is a server that no other suite has
 * meanwhile. With NEO4J_URI that half is skipped, unless REQUIRE_NEO4J=1.
 */
export function onEachEmptyEngine(what: string, suite: (graph: WritableGraph) => void): void {
  describe(`${what}, embedded`, () =>
    suite(forThisSuite(lazily('embedded', () => openEmbedded({ data: ':memory:', shuffleUnordered: true })))))

  onNeo4jOfItsOwn(what, (server) => suite(forThisSuite(lazily('neo4j', () => openNeo4j(server())))))
}

/** Runs a suite about Neo4j itself over an empty server of its own; it is skipped as above. Ask for the server in hooks and tests only. */
export function onNeo4jOfItsOwn(what: string, suite: (server: () => Neo4j) => void): void {
  describe.skipIf(noneToStart)(`${what}, on a Neo4j of its own`, () => {
    let server: Neo4j | undefined
    beforeAll(async () => {
      server = await borrow<Neo4j>('empty')
    })
    afterAll(async () => {
      if (server) await borrow(`returned?uri=${encodeURIComponent(server.uri)}`)
    })
    suite(() => {
      if (!server) throw new Error('Ask for the server in a test or a hook: it starts before the first of them')
      return server
    })
  })
}

async function copyOfEmbedded(): Promise<string> {
  const { original, copies } = await borrow<SeededFolders>('embedded')
  const copy = mkdtempSync(join(copies, 'copy-'))
  cpSync(original, copy, { recursive: true })
  return copy
}

/** Opens a seeded graph before the suite's first test. It stays open for the other suites of this worker, which only read it too. */
function opened(graph: LazyGraph): Graph {
  beforeAll(() => graph.open())
  return graph
}

/** Opens the graph before the suite's first test and closes it after the last. */
function forThisSuite(graph: LazyGraph): WritableGraph {
  beforeAll(() => graph.open())
  afterAll(() => graph.close())
  return graph
}

/** Borrows a graph from the global setup. The first caller waits while it is seeded. */
async function borrow<T>(what: string): Promise<T> {
  const response = await within(patience, `The graph (${what}) was not there`, fetch(`${desk}/${what}`))
  const text = await response.text()
  if (!response.ok) throw new Error(text)
  return JSON.parse(text) as T
}
