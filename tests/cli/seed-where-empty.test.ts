import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Statement } from '../../cypher/engine/graph.ts'
import { schemaVersion } from '../../seed/manifest.ts'
import type { LendableGraph } from '../../src/lendable-graph.ts'
import { seedWhereEmpty } from '../../src/seed-where-empty.ts'

const settings = { profile: 'core', graph: { embedded: { data: 'nowhere' } } } as const

describe('a start over a seeded graph', () => {
  afterEach(() => vi.restoreAllMocks())

  it('says how to fill a graph of another model anew, and writes nothing', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { graph, written } = seededBy(schemaVersion - 1)
    await seedWhereEmpty(graph, settings)
    expect(written).toEqual([])
    expect(warned.mock.calls.flat().join()).toContain('run entrepot seed --reset')
  })

  it('says nothing of a graph of its own model', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { graph, written } = seededBy(schemaVersion)
    await seedWhereEmpty(graph, settings)
    expect(written).toEqual([])
    expect(warned).not.toHaveBeenCalled()
  })
})

/** A complete graph of a model, which only knows its manifest, and the statements that write to it. */
function seededBy(version: number) {
  const written: Statement[] = []
  const manifest = { schemaVersion: version, dataHash: 'x', profile: 'core', status: 'COMPLETE', revision: 1 }
  const graph: LendableGraph = {
    engine: 'embedded',
    run: async () => [{ manifest }],
    write: async (statement) => {
      written.push(statement)
      return []
    },
    transact: () => Promise.reject(new Error('nothing is written here')),
    lend: async () => undefined,
    close: async () => undefined,
  }
  return { graph, written }
}
