import { afterEach, expect, test, vi } from 'vitest'
import { startNeo4j } from './start.ts'

afterEach(() => vi.unstubAllEnvs())

test('a server named by NEO4J_URI that does not answer is an error, and no other server is tried', async () => {
  vi.stubEnv('NEO4J_URI', 'bolt://127.0.0.1:1')
  const said: string[] = []
  await expect(startNeo4j({ say: (line) => said.push(line) })).rejects.toThrow('No Neo4j answers at bolt://127.0.0.1:1')
  expect(said).toEqual([])
})
