import { afterAll, beforeAll, expect, it } from 'vitest'
import { withDeadline } from '../../cypher/engine/deadline.ts'
import { DeadlinePassed } from '../../cypher/engine/errors.ts'
import type { WritableGraph } from '../../cypher/engine/graph.ts'
import { openNeo4j } from '../../cypher/engine/neo4j.ts'
import { onNeo4j } from '../engines.ts'

/** It counts for minutes. */
const endless = 'UNWIND range(1, 10000000000) AS number WITH number WHERE number % 7 = 8 RETURN count(number) AS total'
const running = `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '% 7 = 8' AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS number`

onNeo4j('a deadline that passes', (server) => {
  let graph: WritableGraph
  beforeAll(async () => {
    graph = await openNeo4j(server)
  })
  afterAll(() => graph.close())

  async function underWay(): Promise<unknown> {
    const [row] = await graph.run({ name: 'running', text: running, parameters: {}, keyed: false })
    return row?.number
  }

  it('ends the statement on the server as well', async () => {
    const answer = withDeadline(graph, 3_000).run({ name: 'endless', text: endless, parameters: {}, keyed: false })
    const ended = expect(answer).rejects.toBeInstanceOf(DeadlinePassed)
    await expect.poll(underWay, { timeout: 2_500, interval: 50 }).toBe(1)
    await ended
    // Neo4j looks for transactions that are over their time every two seconds.
    await expect.poll(underWay, { timeout: 20_000, interval: 200 }).toBe(0)
  }, 40_000)
})
