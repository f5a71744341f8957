import { describe, expect, it } from 'vitest'
import { batching } from '../../cypher/engine/batching.ts'
import type { Graph, Row, Statement } from '../../cypher/engine/graph.ts'

/** A graph that answers when it is told to. */
function slowGraph(refuses: (keys: readonly string[]) => boolean = () => false) {
  const sent: { keys: readonly string[]; answer: () => void }[] = []
  const graph: Graph = {
    engine: 'embedded',
    close: async () => {},
    run: ({ parameters }) =>
      new Promise((resolve, reject) => {
        const keys = parameters.keys as readonly string[]
        const answer = () =>
          refuses(keys) ? reject(new Error(`refused ${keys}`)) : resolve(keys.map((key) => ({ key })))
        sent.push({ keys, answer })
      }),
  }
  return { graph, sent }
}

const statement = (keys: readonly string[], others = {}): Statement => ({
  name: 'ports-of-country',
  text: 'UNWIND $keys AS key RETURN key',
  keyed: true,
  parameters: { keys, ...others },
})

const settled = () => new Promise((resolve) => setImmediate(resolve))

async function answerAll(sent: { answer: () => void }[]): Promise<void> {
  await settled()
  for (let answered = 0; answered < sent.length; answered++) {
    sent[answered]?.answer()
    await settled()
  }
}

describe('one queue a question', () => {
  it('sends the keys of many requests in one statement', async () => {
    const { graph, sent } = slowGraph()
    const shared = batching(graph)
    const answers = Promise.all(['a', 'b', 'a'].map((key) => shared.run(statement([key]))))
    await answerAll(sent)
    expect(await answers).toEqual([[{ key: 'a' }], [{ key: 'b' }], [{ key: 'a' }]])
    expect(sent.map(({ keys }) => keys)).toEqual([['a', 'b']])
  })

  it('lets keys gather while two statements are in flight', async () => {
    const { graph, sent } = slowGraph()
    const shared = batching(graph)
    const answers: Promise<readonly Row[]>[] = []
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      answers.push(shared.run(statement([key])))
      await settled()
    }
    expect(sent.map(({ keys }) => keys)).toEqual([['a'], ['b']])
    await answerAll(sent)
    expect(sent.map(({ keys }) => keys)).toEqual([['a'], ['b'], ['c', 'd', 'e']])
    expect((await Promise.all(answers)).flat()).toHaveLength(5)
  })

  it('keeps apart what is asked with other parameters', async () => {
    const { graph, sent } = slowGraph()
    const shared = batching(graph)
    const answers = Promise.all([
      shared.run(statement(['a'], { limit: 1 })),
      shared.run(statement(['b'], { limit: 2 })),
    ])
    await answerAll(sent)
    await answers
    expect(sent).toHaveLength(2)
  })

  it('sends no more keys in one statement than it may', async () => {
    const { graph, sent } = slowGraph()
    const shared = batching(graph, { inFlight: 1, keys: 2 })
    const answers = Promise.all(['a', 'b', 'c', 'd', 'e'].map((key) => shared.run(statement([key]))))
    await answerAll(sent)
    await answers
    expect(sent.map(({ keys }) => keys.length)).toEqual([2, 2, 1])
  })

  it('does not let the key of one fail the answer of another', async () => {
    const { graph, sent } = slowGraph((keys) => keys.includes('bad'))
    const shared = batching(graph)
    const answers = Promise.allSettled([shared.run(statement(['good'])), shared.run(statement(['bad']))])
    await answerAll(sent)
    const [good, bad] = await answers
    expect(good).toEqual({ status: 'fulfilled', value: [{ key: 'good' }] })
    expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'refused bad' } })
  })

  it('remembers nothing: what is asked again is sent again', async () => {
    const { graph, sent } = slowGraph()
    const shared = batching(graph)
    const first = shared.run(statement(['a']))
    await answerAll(sent)
    await first
    const second = shared.run(statement(['a']))
    await settled()
    expect(sent).toHaveLength(2)
    sent[1]?.answer()
    expect(await second).toEqual([{ key: 'a' }])
  })
})
