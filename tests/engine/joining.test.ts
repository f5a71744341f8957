import { describe, expect, it } from 'vitest'
import { DeadlinePassed } from '../../cypher/engine/errors.ts'
import type { Graph, Row, Statement } from '../../cypher/engine/graph.ts'
import { joining } from '../../cypher/engine/joining.ts'

const oneRequest = {}
const ports = 'UNWIND $keys AS key RETURN key, $limit AS port'
const railways = 'UNWIND $keys AS key RETURN key, 2 AS railway'
const answers: Readonly<Record<string, readonly Row[]>> = {
  ports: [{ key: 'KAZ', port: 1 }],
  railways: [{ key: 'KAZ', railway: 2 }],
}

/** A graph that answers two questions, and both in one statement. */
function watchedGraph({
  fail = () => undefined,
  took = 0,
}: {
  fail?: (name: string) => Error | undefined
  took?: number
} = {}) {
  const sent: Statement[] = []
  const graph: Graph = {
    engine: 'neo4j',
    close: async () => {},
    async run(statement) {
      sent.push(statement)
      if (took > 0) await new Promise((resolve) => setTimeout(resolve, took))
      const error = fail(statement.name)
      if (error) throw error
      return answers[statement.name] ?? [{ rows0: [['KAZ', 1]], rows1: [['KAZ', 2]] }]
    },
  }
  return { graph, sent, names: () => sent.map(({ name }) => name) }
}

const statement = (name: string, text: string, parameters = {}): Statement => ({
  name,
  text,
  keyed: true,
  parameters: { keys: ['KAZ'], ...parameters },
  request: oneRequest,
})

const soon = { statements: 4, milliseconds: 1_000, keys: 100, times: 1 }

/** Both questions at the same moment. */
const both = (graph: Graph) =>
  Promise.all([
    graph.run({ ...statement('railways', railways), millisecondsLeft: 2_000 }),
    graph.run({ ...statement('ports', ports, { limit: 1 }), millisecondsLeft: 3_000 }),
  ])

describe('questions that are asked at the same moment', () => {
  it('travel in one statement once they are known and have come together before', async () => {
    const { graph, sent, names } = watchedGraph()
    const joined = joining(graph, soon)
    for (let time = 1; time <= 3; time++) expect(await both(joined)).toEqual([answers.railways, answers.ports])
    expect(names().slice(0, 4).sort()).toEqual(['ports', 'ports', 'railways', 'railways'])
    expect(names().slice(4)).toEqual(['ports + railways'])
    const last = sent.at(-1)
    expect(last?.parameters).toEqual({ keys0: ['KAZ'], limit0: 1, keys1: ['KAZ'] })
    expect(last?.text).toContain('UNWIND $keys0 AS key RETURN key, $limit0 AS port')
    expect(last?.millisecondsLeft).toBe(3_000)
  })

  it('are one statement though each came from a tick of its own', async () => {
    const { graph, names } = watchedGraph()
    const joined = joining(graph, soon)
    const inTicks = () =>
      Promise.all(
        [statement('railways', railways), statement('ports', ports)].map(
          (one) => new Promise((resolve) => process.nextTick(() => resolve(joined.run(one)))),
        ),
      )
    for (let time = 1; time <= 3; time++) await inTicks()
    expect(names().at(-1)).toBe('ports + railways')
  })

  it('go by themselves where one takes long, and where one asks for no keys', async () => {
    const { graph, names } = watchedGraph({ took: 20 })
    const joined = joining(graph, { ...soon, milliseconds: 2 })
    for (let time = 1; time <= 4; time++) await both(joined)
    expect(names().filter((name) => name.includes('+'))).toEqual([])

    const quick = watchedGraph()
    const unkeyed = joining(quick.graph, soon)
    for (let time = 1; time <= 4; time++)
      await Promise.all([
        unkeyed.run({ ...statement('ports', ports), keyed: false }),
        unkeyed.run(statement('railways', railways)),
      ])
    expect(quick.names().filter((name) => name.includes('+'))).toEqual([])
  })

  it('go by themselves where one carries many keys', async () => {
    const { graph, names } = watchedGraph()
    const joined = joining(graph, { ...soon, keys: 2 })
    const asked = (keys: readonly string[]) =>
      Promise.all([joined.run(statement('ports', ports, { keys })), joined.run(statement('railways', railways))])
    for (let time = 1; time <= 3; time++) await asked(['KAZ', 'CHN', 'UZB'])
    expect(names().filter((name) => name.includes('+'))).toEqual([])
    for (let time = 1; time <= 2; time++) await asked(['KAZ', 'CHN'])
    expect(names().at(-1)).toBe('ports + railways')
  })

  it('go by themselves until they have come together often', async () => {
    const { graph, names } = watchedGraph()
    const joined = joining(graph, { ...soon, times: 5 })
    for (let time = 1; time <= 7; time++) await both(joined)
    expect(names().filter((name) => name.includes('+'))).toEqual(['ports + railways'])
  })

  it('go by themselves where they are of two requests, of none, or twice the same question', async () => {
    const { graph, names } = watchedGraph()
    const joined = joining(graph, soon)
    for (const request of [{}, undefined]) {
      for (let time = 1; time <= 4; time++)
        await Promise.all([
          joined.run(statement('ports', ports)),
          joined.run({ ...statement('railways', railways), request } as Statement),
        ])
    }
    for (let time = 1; time <= 4; time++)
      await Promise.all([1, 2].map((limit) => joined.run(statement('ports', ports, { limit }))))
    expect(names().filter((name) => name.includes('+'))).toEqual([])
  })

  it('are no more in one statement than may be', async () => {
    const { graph, names } = watchedGraph()
    const joined = joining(graph, { ...soon, statements: 2 })
    const three = () => Promise.all(['ports', 'railways', 'stops'].map((name) => joined.run(statement(name, name))))
    for (let time = 1; time <= 3; time++) await three()
    expect(names().slice(-2).sort()).toEqual(['ports + railways', 'stops'])
  })

  it('are asked one by one where the joined statement fails, and only what fails then fails', async () => {
    const broken = new Error('broken')
    let fails = false
    const { graph, names } = watchedGraph({
      fail: (name) => (fails && name !== 'ports' ? broken : undefined),
    })
    const joined = joining(graph, soon)
    for (let time = 1; time <= 2; time++) await both(joined)
    fails = true
    const [ofRailways, ofPorts] = await Promise.allSettled([
      joined.run(statement('railways', railways)),
      joined.run(statement('ports', ports)),
    ])
    expect(ofPorts).toEqual({ status: 'fulfilled', value: answers.ports })
    expect(ofRailways).toEqual({ status: 'rejected', reason: broken })
    expect(names().slice(-3)).toEqual(['ports + railways', 'ports', 'railways'])
  })

  it('all fail where there is no time left', async () => {
    let late = false
    const { graph, names } = watchedGraph({ fail: () => (late ? new DeadlinePassed(9_000) : undefined) })
    const joined = joining(graph, soon)
    for (let time = 1; time <= 2; time++) await both(joined)
    late = true
    await expect(both(joined)).rejects.toThrow(DeadlinePassed)
    expect(names().at(-1)).toBe('ports + railways')
  })
})
