import { expect, it, vi } from 'vitest'
import { MalformedQuestion } from '../../cypher/engine/errors.ts'
import type { Engine, Graph, Statement } from '../../cypher/engine/graph.ts'
import { question } from '../../cypher/engine/question.ts'
import { statement } from '../../src/commands/statement.ts'

async function printed(...words: readonly string[]): Promise<string> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    await statement.parseAsync(words, { from: 'user' })
    return write.mock.calls.map(([text]) => text).join('')
  } finally {
    write.mockRestore()
  }
}

async function sent(name: string, engine: Engine): Promise<string | undefined> {
  const statements: Statement[] = []
  const run = async (asked: Statement) => {
    statements.push(asked)
    return []
  }
  const graph: Graph = { engine, run, close: async () => undefined }
  await question(name)(graph, {})
  return statements[0]?.text
}

it('entrepot statement prints a whole statement with its parts included', async () => {
  const text = await printed('entities-matching-count')
  expect(text).toMatch(/^\/\/ How many entities of these kinds pass a filter\?\n/)
  expect(text).toContain("\n      WHEN 'IN' THEN entity[test.property] IN test.values\n")
  expect(text).toContain('\n  MATCH (entity:Entity {countryId: countryId, kind: key})\n')
  expect(text).not.toContain('// include')
})

it.each([
  ['ports-matching-of-region', 'neo4j'],
  ['ports-matching-of-region', 'embedded'],
  ['entities-of-kind', 'neo4j'],
  ['entities-of-kind', 'embedded'],
] as const)('entrepot statement %s --engine %s prints what that engine is sent', async (name, engine) => {
  const text = await printed(name, '--engine', engine)
  expect(text).toMatch(/^\/\/ Which .*\n/)
  expect(text).toBe(await sent(name, engine))
})

it('entrepot statement says where it looked for a query that does not exist', async () => {
  await expect(printed('ports-of-nowhere')).rejects.toThrow(MalformedQuestion)
  await expect(printed('ports-of-nowhere')).rejects.toThrow('cypher/ has neither ports-of-nowhere.cypher nor')
})
