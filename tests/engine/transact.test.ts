import { expect, it } from 'vitest'
import { QuestionFailed } from '../../cypher/engine/errors.ts'
import type { Parameters, Statement, Transaction } from '../../cypher/engine/graph.ts'
import { openNeo4j } from '../../cypher/engine/neo4j.ts'
import { onEachEmptyEngine, onNeo4jOfItsOwn } from '../engines.ts'

const says = (text: string, parameters: Parameters = {}): Statement => ({
  name: 'what-is-asked',
  text,
  parameters,
  keyed: false,
})
const create = (id: string) => says('CREATE (:Entity {id: $id})', { id })
const all = says('MATCH (node:Entity) RETURN node.id AS id ORDER BY id')
const raise = says(`
  MERGE (counter:Counter {id: 'counter'})
  ON CREATE SET counter.count = 1
  ON MATCH SET counter.count = counter.count + 1
  RETURN counter.count AS count`)

/** Reads the count after it has raised it, waits, and writes down what it read: two at once would write down the same. */
async function count({ run }: Transaction): Promise<number> {
  const [row] = await run(raise)
  await new Promise((resolve) => setTimeout(resolve, 5))
  const written = await run(
    says('CREATE (seen:Seen {count: $count}) RETURN seen.count AS count', { count: row?.count as number }),
  )
  return written[0]?.count as number
}

onEachEmptyEngine('a transaction', (graph) => {
  const ids = async () => (await graph.run(all)).map(({ id }) => id)

  it('needs a constraint to fail on', async () => {
    await graph.write(says('CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (node:Entity) REQUIRE node.id IS UNIQUE'))
    await graph.write(says('CREATE CONSTRAINT counter_id IF NOT EXISTS FOR (node:Counter) REQUIRE node.id IS UNIQUE'))
    expect(await ids()).toEqual([])
  })

  it('writes with all of its statements and returns what its work returns', async () => {
    const seen = await graph.transact(async ({ run }) => {
      await run(create('a'))
      await run(create('b'))
      return (await run(all)).map(({ id }) => id)
    })
    expect(seen).toEqual(['a', 'b'])
    expect(await ids()).toEqual(['a', 'b'])
  })

  it('is not seen by others before it ends', async () => {
    let outside: unknown
    await graph.transact(async ({ run }) => {
      await run(create('c'))
      outside = await ids()
    })
    expect(outside).toEqual(['a', 'b'])
    expect(await ids()).toEqual(['a', 'b', 'c'])
  })

  it('writes nothing if its work throws, and the error is the one thrown', async () => {
    const thrown = new Error('the writer thinks better of it')
    const failing = graph.transact(async ({ run }) => {
      await run(create('d'))
      await run(says("MATCH (node:Entity {id: 'a'}) DETACH DELETE node"))
      throw thrown
    })
    await expect(failing).rejects.toBe(thrown)
    expect(await ids()).toEqual(['a', 'b', 'c'])
  })

  it('writes nothing if a statement is refused, and the error names it', async () => {
    const failing = graph.transact(async ({ run }) => {
      await run(create('d'))
      await run({ ...create('a'), name: 'the-second' })
    })
    const failed = await failing.catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(QuestionFailed)
    expect(failed).toMatchObject({ question: 'the-second', cause: expect.any(Error) })
    expect(await ids()).toEqual(['a', 'b', 'c'])
  })

  it('writes nothing if a statement is refused and its work goes on as if nothing had happened', async () => {
    const failing = graph.transact(async ({ run }) => {
      await run(create('d'))
      await run(create('a')).catch(() => undefined)
      await run(create('e')).catch(() => undefined)
    })
    await expect(failing).rejects.toBeInstanceOf(QuestionFailed)
    expect(await ids()).toEqual(['a', 'b', 'c'])
  })

  it('waits for the writers before it, and those after it wait', async () => {
    const counts = await Promise.all(Array.from({ length: 12 }, () => graph.transact(count)))
    expect([...counts].sort((one, other) => one - other)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
    await graph.write(create('z'))
    expect(await ids()).toEqual(['a', 'b', 'c', 'z'])
  })

  it('is waited for when the graph is closed', async () => {
    const counted = graph.transact(count)
    await graph.close()
    expect(await counted).toBe(13)
  })
})

onNeo4jOfItsOwn('transactions of two processes', (server) => {
  it('come one after the other, since each raises the same count first', async () => {
    const graphs = await Promise.all([openNeo4j(server()), openNeo4j(server())])
    const [first] = graphs
    await first?.write(says('CREATE CONSTRAINT counter_id IF NOT EXISTS FOR (node:Counter) REQUIRE node.id IS UNIQUE'))
    const counts = await Promise.all(Array.from({ length: 40 }, (_, at) => graphs[at % 2]?.transact(count)))
    expect([...counts].sort((one = 0, other = 0) => one - other)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))
    const seen = await first?.run(
      says('MATCH (seen:Seen) RETURN count(DISTINCT seen.count) AS different, count(seen) AS all'),
    )
    expect(seen).toEqual([{ different: 40, all: 40 }])
    await Promise.all(graphs.map((graph) => graph.close()))
  }, 60_000)
})
