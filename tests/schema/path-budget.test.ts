import { describe, expect, it } from 'vitest'
import { budget } from '../../cypher/knowledge/paths/budget.ts'
import type { Group } from '../../cypher/knowledge/paths/known-graph.ts'
import { searchChains } from '../../cypher/knowledge/paths/search.ts'

/** Endless trees: each entity has some neighbors, and the two roots have more. */
function endless(branches: number, branchesOfRoots = branches) {
  return async (ids: readonly string[]): Promise<readonly Group[]> =>
    ids.map((key) => {
      const length = key.includes('.') ? branches : branchesOfRoots
      const neighbors = Array.from({ length }, (_, index) => `${key}.${index}`)
      return { key, relation: 'BORDERS', direction: 'OUT', crowd: length, neighbors }
    })
}

describe('the budget of a path search', () => {
  it.each([
    ['entities', endless(2, 12_000), /20000 entities.*Name the `relations`.*`maxLength`/],
    ['relations', endless(100), /200000 relations.*Name the `relations`.*`maxLength`/],
  ])('a path search past its budget of %s ends with an error that says what to do', async (_, tree, said) => {
    let looked = 0
    const ask = (ids: readonly string[]) => {
      looked += ids.length
      return tree(ids)
    }
    const search = searchChains(ask, { from: 'one', to: 'other', maxLength: 8, count: 1 })
    await expect(search).rejects.toThrow(said)
    expect(looked).toBeLessThanOrEqual(budget.entities)
  })

  it('a path search between neighbors looks up only the two ends', async () => {
    const asked: (readonly string[])[] = []
    const ask = (ids: readonly string[]) => {
      asked.push(ids)
      return endless(100)(ids)
    }
    const [chain] = await searchChains(ask, { from: 'one', to: 'one.7', maxLength: 8, count: 1 })
    expect(chain?.map(({ to }) => to.id)).toEqual(['one.7'])
    expect(asked).toEqual([['one', 'one.7']])
  })
})
