import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask } from '../asking.ts'
import { onEmbedded } from '../engines.ts'

const killer =
  '{ commodities { edges { node { parent { __typename } subcategories(after: "aaaa", first: 1) { edges { __typename } } } } } }'

onEmbedded('a list in which some items reject at once while others wait', (graph) => {
  const escaped: unknown[] = []
  const note = (reason: unknown) => escaped.push(reason)
  let others: NodeJS.UnhandledRejectionListener[] = []
  beforeEach(() => {
    others = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    process.on('unhandledRejection', note)
  })
  afterEach(() => {
    process.removeListener('unhandledRejection', note)
    for (const other of others) process.on('unhandledRejection', other)
  })

  it('a list with rejecting items answers with errors and lets no rejection escape to the process', async () => {
    const { errors } = await ask(graph, killer)
    expect(errors?.[0]?.message).toContain('"aaaa" is not a cursor')
    await new Promise((later) => setTimeout(later, 200))
    expect(escaped).toEqual([])
  })
})
