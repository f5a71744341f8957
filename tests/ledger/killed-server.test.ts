import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { GraphUnavailable, QuestionFailed } from '../../cypher/engine/errors.ts'
import type { WritableGraph } from '../../cypher/engine/graph.ts'
import { openNeo4j } from '../../cypher/engine/neo4j.ts'
import { perform } from '../../cypher/knowledge/ledger/acts/perform.ts'
import { seed } from '../../seed/seed.ts'
import { type Home, homeFromJars } from '../neo4j/from-jars.ts'
import { checkKept } from './kept.ts'
import { smallWorld } from './small-world.ts'

const rounds = 5
const found = process.env.WITHOUT_NEO4J
  ? { missing: 'WITHOUT_NEO4J is set' }
  : await homeFromJars({ heapMegabytes: 512, pageCacheMegabytes: 64, shortLived: true })
if ('missing' in found && process.env.REQUIRE_NEO4J === '1')
  throw new Error(`REQUIRE_NEO4J=1, but no Neo4j can be killed here: ${found.missing}`)

/** Writes facts one after the other, each with a key and again until it is acknowledged, and notes the keys. */
async function writer(graph: WritableGraph, number: number, acknowledged: string[], ended: AbortSignal): Promise<void> {
  for (let at = 1; !ended.aborted; at++) {
    const key = `${number}-${at}`
    const citations = [{ source: 'source:S1', paragraph: 1 }]
    const period = { start: '2023', end: '2023' }
    const of = { unit: 'USD', reporter: 'country:CHN', partner: 'country:KAZ', period, citations }
    const value = `${number}${String(at).padStart(6, '0')}`
    for (;;) {
      try {
        await perform(graph, 'ASSERT_OBSERVATION', { measure: 'EXPORT_VALUE', value, ...of }, { by: 'writer', key })
        acknowledged.push(key)
        break
      } catch (error) {
        if (!(error instanceof GraphUnavailable || error instanceof QuestionFailed)) throw error
        await pause(200)
      }
    }
  }
}

test.skipIf('missing' in found)(
  'a Neo4j that is killed in the middle of writing loses nothing that was acknowledged, and what is sent again is there once',
  { timeout: 400_000 },
  async () => {
    const home = found as Home
    onTestFinished(home.forget)
    let server = await home.start()
    onTestFinished(() => server.kill())
    const graph = await openNeo4j(home)
    onTestFinished(() => graph.close())
    await seed(graph, { profile: 'core', data: smallWorld() })

    const acknowledged: string[] = []
    const ending = new AbortController()
    const writers = [1, 2, 3].map((number) => writer(graph, number, acknowledged, ending.signal))
    for (let round = 1; round <= rounds; round++) {
      const before = acknowledged.length
      await Promise.race([Promise.all(writers), until(() => acknowledged.length > before + 3)])
      await pause(Math.random() * 300)
      await server.kill()
      server = await home.start()
    }
    ending.abort()
    await Promise.all(writers)
    expect(acknowledged.length).toBeGreaterThan(rounds * 3)
    await checkKept(graph, acknowledged, 0)
  },
)

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(20)
}
