import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { budget } from '../cypher/knowledge/paths/budget.ts'
import { readData, seed } from '../seed/seed.ts'
import { answer, counting } from './asking.ts'
import { onEachEmptyEngine } from './engines.ts'
import { chainsInMemory } from './in-memory/chains.ts'
import { everyEdge, type StoredEdge } from './in-memory/edges.ts'

const nested = 'where: { unlocode: { startsWith: "CN" }, inCountry: { hasPort: { unlocode: { startsWith: "CN" } } } }'

const data = readData('full')

onEachEmptyEngine('the full profile', (graph) => {
  let edges: readonly StoredEdge[] = []
  let countries: readonly string[] = []
  // A Neo4j that has just started may take longer to plan a statement than a whole search may last.
  beforeAll(() => void vi.spyOn(budget, 'milliseconds', 'get').mockReturnValue(60_000))
  afterAll(() => void vi.restoreAllMocks())
  beforeAll(async () => {
    await seed(graph, { profile: 'full', data })
    edges = await everyEdge(graph)
    countries = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].filter((id) => /^country:/.test(id)).sort()
  }, 280_000)

  it('the chain between any two countries is the shortest, and is found within the budget that the description states', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...countries), { minLength: 2, maxLength: 2 }),
        async ([from = '', to = '']) => {
          const counted = counting(graph)
          const { shortestPath } = await answer(
            counted.graph,
            `{ shortestPath(from: "${from}", to: "${to}", asOf: "2025-12-31") { nodes { id } } }`,
          )
          const asked = { from, to, maxLength: 6, count: 1, relations: null, day: '2025-12-31' }
          expect(shortestPath?.nodes.map(({ id }: { id: string }) => id)).toEqual(chainsInMemory(edges, asked)[0]?.ids)
          const looked = counted.statements
            .filter(({ name }) => name === 'edges-of-entities')
            .flatMap(({ parameters }) => parameters.keys as readonly string[])
          expect(looked.length).toBeLessThanOrEqual(budget.entities)
        },
      ),
      { numRuns: 8, seed: 20261124 },
    )
  }, 120_000)

  describe('filters nested three deep', () => {
    it('a filter nested three deep counts the same in a list, in groups and in facets', async () => {
      const { ports } = await answer(
        graph,
        `{ ports(${nested}, first: 1) { totalCount groups(by: [COUNTRY, PORT_KIND]) { nodes { count } } facets(fields: [COUNTRY]) { distinct values { value count } } } }`,
      )
      const sum = ports.groups.nodes.reduce((total: number, { count }: { count: number }) => total + count, 0)
      expect(sum).toBe(ports.totalCount)
      expect(ports.facets[0]).toEqual({ distinct: 1, values: [{ value: 'country:CHN', count: ports.totalCount }] })
      expect(ports.totalCount).toBeGreaterThan(750)
    }, 60_000)
  })
})
