import { afterAll, expect, it } from 'vitest'
import { joining } from '../../cypher/engine/joining.ts'
import { openNeo4j } from '../../cypher/engine/neo4j.ts'
import { askServer, counting, serverOver } from '../asking.ts'
import { onNeo4j } from '../engines.ts'
import { lazily } from '../lazily.ts'
import { readAnswer, readQuestions } from './question.ts'

onNeo4j('a question that comes again, its statements joined', (server) => {
  const seeded = lazily('neo4j', () => openNeo4j(server))
  afterAll(() => seeded.close())
  const { graph, statements } = counting(seeded)
  // However long a statement takes on a busy machine.
  const graphql = serverOver(joining(graph, { statements: 4, milliseconds: 60_000, keys: 100, times: 1 }))
  const joined = new Set<string>()

  // Each new set has to be planned: a third of the questions makes enough of them.
  it.each(readQuestions().filter((_, place) => place % 3 === 0))('$words', async ({ name, operation }) => {
    const golden = JSON.parse(readAnswer(name) ?? 'null')
    statements.length = 0
    for (let time = 1; time <= 3; time++) expect(await askServer(graphql, operation)).toEqual({ data: golden })
    for (const { name } of statements) if (name.includes(' + ')) joined.add(name)
  })

  it('are joined in many ways', () => {
    expect(joined.size).toBeGreaterThan(10)
  })
})
