import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../../cypher/engine/embedded.ts'
import { openNeo4j } from '../../cypher/engine/neo4j.ts'
import { seed } from '../../seed/seed.ts'
import type { Neo4j } from '../neo4j/neo4j.ts'
import { startNeo4j } from '../neo4j/start.ts'
import { grow } from './grow.ts'
import { addHub } from './hub.ts'

/** The same data on a Neo4j that was started for the runs and in a folder for the embedded engine. */
export interface Prepared {
  readonly neo4j: Neo4j
  readonly folder: string
  stop(): Promise<void>
}

/** Loads the profile `full` and a country with 50,000 ports into both engines, and the Neo4j with so many edges more. */
export async function prepare(say: (line: string) => void, edges = 0): Promise<Prepared> {
  const neo4j = await startNeo4j({ ofItsOwn: true, heapMegabytes: 1024, pageCacheMegabytes: 512, say })
  const folder = mkdtempSync(join(tmpdir(), 'entrepot-bench-'))
  for (const open of [() => openNeo4j(neo4j), () => openEmbedded({ data: folder })]) {
    const graph = await open()
    const { nodes, relationships, seconds } = await seed(graph, { profile: 'full' })
    await addHub(graph, 50_000)
    if (graph.engine === 'neo4j' && edges > 0) await grow(graph, edges)
    say(
      `Loaded ${nodes} nodes and ${relationships} relationships and a hub, ${graph.engine}, in ${seconds.toFixed(0)} s`,
    )
    await graph.close()
  }
  return {
    neo4j,
    folder,
    async stop() {
      await neo4j.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
