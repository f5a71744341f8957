import { expect, it } from 'vitest'
import type { WritableGraph } from '../../cypher/engine/graph.ts'
import { lendable } from '../../src/lendable-graph.ts'

const statement = { name: 'x', text: 'RETURN 1', parameters: {}, keyed: false }

it('a graph that is lent refuses statements, and answers again when it is back', async () => {
  const events: string[] = []
  const graph = lendable(named('first', events), async () => named('second', events))
  let giveBack: () => void = () => undefined
  const used = new Promise<void>((resolve) => {
    giveBack = resolve
  })
  const lent = graph.lend(() => used)
  await expect(graph.run(statement)).rejects.toThrow('being seeded')
  await expect(graph.write(statement)).rejects.toThrow('being seeded')
  giveBack()
  await lent
  expect(await graph.run(statement)).toEqual([{ by: 'second' }])
  await graph.close()
  expect(events).toEqual(['first closed', 'second closed'])
})

it('closing a graph that is lent tells its user, and opens it no more', async () => {
  const events: string[] = []
  const graph = lendable(named('first', events), async () => named('second', events))
  const lent = graph.lend(async (signal) => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
    throw new Error('stopped')
  })
  await new Promise(setImmediate)
  await graph.close()
  await expect(lent).rejects.toThrow('stopped')
  expect(events).toEqual(['first closed'])
})

/** A graph that answers every statement with its name. */
function named(name: string, events: string[]): WritableGraph {
  const statements = { engine: 'embedded', run: async () => [{ by: name }], write: async () => [{ by: name }] } as const
  return {
    ...statements,
    transact: (work) => work(statements),
    close: async () => void events.push(`${name} closed`),
  }
}
