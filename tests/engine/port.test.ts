import { expect, it } from 'vitest'
import { GraphUnavailable, QuestionFailed } from '../../cypher/engine/errors.ts'
import type { Parameters, Statement } from '../../cypher/engine/graph.ts'
import { openNeo4j } from '../../cypher/engine/neo4j.ts'
import { onEachEmptyEngine, onEachEngine, onNeo4j } from '../engines.ts'

const says = (text: string, parameters: Parameters = {}): Statement => ({
  name: 'what-is-asked',
  text,
  parameters,
  keyed: false,
})

onEachEngine('the graph port, reading', (graph) => {
  it.each([
    ['a whole number', 7],
    ['the largest safe whole number', Number.MAX_SAFE_INTEGER],
    ['a fraction', 0.1],
    ['Chinese and a line break', '霍尔果斯\n口岸'],
    ['quotes that would end a string', `'"\`) RETURN 1 //`],
    ['truth', false],
    ['nothing', null],
    ['a list', ['a', 'b']],
    ['a map in a list in a map', { list: [{ n: 1, none: null }] }],
  ])('the engine returns %s as it was given', async (_, value) => {
    expect(await graph.run(says('RETURN $value AS value', { value }))).toEqual([{ value }])
  })

  it('a count is a whole number', async () => {
    const text = 'MATCH (source:Source) WITH count(source) AS n RETURN n, n / 2 * 2 <= n AS whole'
    const [row] = await graph.run(says(text))
    expect(row).toEqual({ n: expect.any(Number), whole: true })
  })

  it('a limit can be a parameter', async () => {
    const text = 'MATCH (country:Country) RETURN country.id AS id ORDER BY id LIMIT $limit'
    const rows = await graph.run(says(text, { limit: 3 }))
    expect(rows.map((row) => row.id)).toEqual(['country:ABW', 'country:AFG', 'country:AGO'])
  })

  it('a query that finds nothing returns no rows', async () => {
    expect(await graph.run(says("MATCH (n:Port {id: 'port:NOWHERE'}) RETURN n.id AS id"))).toEqual([])
  })

  it('a failed query is named in the error, with the cause', async () => {
    const failed = await graph.run(says('MATCH (n RETURN n')).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(QuestionFailed)
    expect(failed).toMatchObject({ question: 'what-is-asked', cause: expect.any(Error) })
  })

  it('the engine answers after a query that failed', async () => {
    await graph.run(says('RETURN nonsense')).catch(() => undefined)
    expect(await graph.run(says('RETURN 1 AS one'))).toEqual([{ one: 1 }])
  })

  it('many concurrent queries each get their own rows', async () => {
    const asked = Array.from({ length: 40 }, (_, n) => n)
    const answers = await Promise.all(asked.map((n) => graph.run(says('RETURN $n AS n', { n }))))
    expect(answers).toEqual(asked.map((n) => [{ n }]))
  })
})

onEachEmptyEngine('the graph port, writing', (graph) => {
  const ids = async () => {
    const rows = await graph.run(says('MATCH (n:Entity) RETURN n.id AS id ORDER BY id'))
    return rows.map((row) => row.id)
  }

  it('a constraint can be created twice', async () => {
    const constraint = 'CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE'
    await graph.write(says(constraint))
    await graph.write(says(constraint))
    expect(await ids()).toEqual([])
  })

  it('what was written can be read', async () => {
    const rows = [{ id: 'a', names: ['x', '口岸'], order: 1, share: 0.5, open: true }]
    await graph.write(says('UNWIND $rows AS row CREATE (n:Entity) SET n += row', { rows }))
    expect(await graph.run(says("MATCH (n:Entity {id: 'a'}) RETURN n{.*} AS n"))).toEqual([{ n: rows[0] }])
  })

  it('a statement writes everything or nothing', async () => {
    const twice = says('UNWIND $ids AS id CREATE (:Entity {id: id})', { ids: ['b', 'c', 'b'] })
    await expect(graph.write(twice)).rejects.toBeInstanceOf(QuestionFailed)
    expect(await ids()).toEqual(['a'])
  })

  it('many writes can run at once', async () => {
    const written = Array.from({ length: 20 }, (_, n) => `w${String(n).padStart(2, '0')}`)
    await Promise.all(written.map((id) => graph.write(says('CREATE (:Entity {id: $id})', { id }))))
    expect(await ids()).toEqual(['a', ...written])
  })

  it('closing the graph waits for statements in flight', async () => {
    const written = graph.write(says("CREATE (n:Entity {id: 'last'}) RETURN n.id AS id"))
    await graph.close()
    expect(await written).toEqual([{ id: 'last' }])
  })
})

onNeo4j('the Neo4j adapter', (server) => {
  it('a write through the reading method is refused', async () => {
    const graph = await openNeo4j(server)
    try {
      await expect(graph.run(says("CREATE (:Entity {id: 'written'})"))).rejects.toThrow(/write/i)
    } finally {
      await graph.close()
    }
  })

  it.each([
    ['a wrong password', { password: 'not-it' }, /check NEO4J_USERNAME and NEO4J_PASSWORD/, false],
    [
      'a database that is not there',
      { database: 'nowhere' },
      /no database called nowhere: check NEO4J_DATABASE/,
      false,
    ],
    ['a port on which nobody listens', { uri: 'bolt://127.0.0.1:1' }, /No Neo4j answers at .*: check NEO4J_URI/, true],
  ])('the error for %s says what to check and whether waiting may help', async (_, wrong, message, mayPass) => {
    const failed = await openNeo4j({ ...server, ...wrong }).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(GraphUnavailable)
    expect(failed).toMatchObject({ message: expect.stringMatching(message), mayPass })
  })
})
