import { afterAll, beforeAll, expect, it } from 'vitest'
import { DeadlinePassed, RequestAborted } from '../../cypher/engine/errors.ts'
import type { WritableGraph } from '../../cypher/engine/graph.ts'
import { Lifetime } from '../../cypher/engine/lifetime.ts'
import { openNeo4j } from '../../cypher/engine/neo4j.ts'
import { readers } from '../../cypher/engine/reader.ts'
import { onNeo4j } from '../engines.ts'

/** A statement that runs for minutes. */
const endless = 'UNWIND range(1, 10000000000) AS number WITH number WHERE number % 7 = 8 RETURN count(number) AS total'
const running = `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '% 7 = 8' AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS number`

onNeo4j('a request that has ended', (server) => {
  let graph: WritableGraph
  beforeAll(async () => {
    graph = await openNeo4j(server)
  })
  afterAll(() => graph.close())

  async function underWay(): Promise<unknown> {
    const [row] = await graph.run({ name: 'running', text: running, parameters: {}, keyed: false })
    return row?.number
  }

  const ask = (lifetime: Lifetime) =>
    readers(graph)({ lifetime }).graph.run({ name: 'endless', text: endless, parameters: {}, keyed: false })

  it('a request whose client has left ends its statement on the server', async () => {
    const lifetime = new Lifetime(60_000)
    const answer = ask(lifetime)
    const ended = expect(answer).rejects.toBeInstanceOf(RequestAborted)
    await expect.poll(underWay, { timeout: 20_000, interval: 50 }).toBe(1)
    lifetime.stop(new RequestAborted())
    await ended
    await expect.poll(underWay, { timeout: 20_000, interval: 200 }).toBe(0)
  }, 60_000)

  it('a request past its deadline ends its statement on the server', async () => {
    const answer = ask(new Lifetime(6_000))
    const ended = expect(answer).rejects.toBeInstanceOf(DeadlinePassed)
    await expect.poll(underWay, { timeout: 5_500, interval: 50 }).toBe(1)
    await ended
    // Neo4j looks for expired transactions every two seconds.
    await expect.poll(underWay, { timeout: 20_000, interval: 200 }).toBe(0)
  }, 40_000)
})
