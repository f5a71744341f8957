import { describe, expect, it } from 'vitest'
import type { Limits } from '../../cypher/engine/asking.ts'
import { Queues } from '../../cypher/engine/asking.ts'
import { RequestAborted } from '../../cypher/engine/errors.ts'
import type { Graph, Row } from '../../cypher/engine/graph.ts'
import { Lifetime } from '../../cypher/engine/lifetime.ts'

/** A graph that answers only when the test lets it. */
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

/** Asks for the rows of one key as a request does. */
function asking(graph: Graph, limits?: Limits) {
  const queues = new Queues(graph, limits)
  return (key: string, { limit = 1, lifetime }: { limit?: number; lifetime?: Lifetime } = {}) => {
    const text = 'UNWIND $keys AS key RETURN key'
    const statement = { name: 'ports-of-country', text, keyed: true, parameters: { limit } }
    return queues.of(statement, `ports-of-country ${limit}`).rows(key, lifetime)
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

async function answerAll(sent: { answer: () => void }[]): Promise<void> {
  await settled()
  for (let answered = 0; answered < sent.length; answered++) {
    sent[answered]?.answer()
    await settled()
  }
}

describe('the queue of a query', () => {
  it('the queue sends the keys of many requests in one statement', async () => {
    const { graph, sent } = slowGraph()
    const rows = asking(graph)
    const answers = Promise.all(['a', 'b', 'a'].map((key) => rows(key)))
    await answerAll(sent)
    expect(await answers).toEqual([[{ key: 'a' }], [{ key: 'b' }], [{ key: 'a' }]])
    expect(sent.map(({ keys }) => keys)).toEqual([['a', 'b']])
  })

  it('keys gather in the queue while two statements are in flight', async () => {
    const { graph, sent } = slowGraph()
    const rows = asking(graph)
    const answers: Promise<readonly Row[]>[] = []
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      answers.push(rows(key))
      await settled()
    }
    expect(sent.map(({ keys }) => keys)).toEqual([['a'], ['b']])
    await answerAll(sent)
    expect(sent.map(({ keys }) => keys)).toEqual([['a'], ['b'], ['c', 'd', 'e']])
    expect((await Promise.all(answers)).flat()).toHaveLength(5)
  })

  it('keys with different parameters are sent in different statements', async () => {
    const { graph, sent } = slowGraph()
    const rows = asking(graph)
    const answers = Promise.all([rows('a', { limit: 1 }), rows('b', { limit: 2 })])
    await answerAll(sent)
    await answers
    expect(sent).toHaveLength(2)
  })

  it('the queue sends no more keys in one statement than the limit', async () => {
    const { graph, sent } = slowGraph()
    const rows = asking(graph, { inFlight: 1, keys: 2 })
    const answers = Promise.all(['a', 'b', 'c', 'd', 'e'].map((key) => rows(key)))
    await answerAll(sent)
    await answers
    expect(sent.map(({ keys }) => keys.length)).toEqual([2, 2, 1])
  })

  it('the key of one request cannot fail the answer of another', async () => {
    const { graph, sent } = slowGraph((keys) => keys.includes('bad'))
    const rows = asking(graph)
    const [one, other] = [new Lifetime(60_000), new Lifetime(60_000)]
    const answers = Promise.allSettled([rows('good', { lifetime: one }), rows('bad', { lifetime: other })])
    await answerAll(sent)
    const [good, bad] = await answers
    expect(good).toEqual({ status: 'fulfilled', value: [{ key: 'good' }] })
    expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'refused bad' } })
  })

  it('the queue caches nothing: a key that is asked for again is sent again', async () => {
    const { graph, sent } = slowGraph()
    const rows = asking(graph)
    const first = rows('a')
    await answerAll(sent)
    await first
    const second = rows('a')
    await settled()
    expect(sent).toHaveLength(2)
    sent[1]?.answer()
    expect(await second).toEqual([{ key: 'a' }])
  })

  it('a request whose client leaves is rejected at once and none of its keys is sent any more', async () => {
    const { graph, sent } = slowGraph()
    const rows = asking(graph, { inFlight: 1, keys: 10 })
    const [leaving, staying] = [new Lifetime(60_000), new Lifetime(60_000)]
    const first = rows('a', { lifetime: staying })
    await settled()
    const gone = rows('b', { lifetime: leaving })
    const still = rows('c', { lifetime: staying })
    await settled()
    leaving.stop(new RequestAborted())
    await expect(gone).rejects.toBeInstanceOf(RequestAborted)
    await answerAll(sent)
    expect([await first, await still]).toEqual([[{ key: 'a' }], [{ key: 'c' }]])
    expect(sent.map(({ keys }) => keys)).toEqual([['a'], ['c']])
  })

  it('the queue sends nothing if all callers have left', async () => {
    const { graph, sent } = slowGraph()
    const lifetime = new Lifetime(60_000)
    const gone = asking(graph)('a', { lifetime })
    lifetime.stop(new RequestAborted())
    await expect(gone).rejects.toBeInstanceOf(RequestAborted)
    await settled()
    expect(sent).toEqual([])
  })

  it('no queue is remembered once all that waited in it is answered, refused, late or given up', async () => {
    const { graph, sent } = slowGraph((keys) => keys.includes('bad'))
    const queues = new Queues(graph, { inFlight: 1, keys: 2 })
    const asked = Array.from({ length: 40 }, (_, number) => {
      const lifetime = new Lifetime(number % 3 === 0 ? 20 : 60_000)
      if (number % 5 === 0) setTimeout(() => lifetime.stop(new RequestAborted()), number)
      const parameters = { limit: number % 4 }
      const statement = { name: 'ports-of-country', text: 'UNWIND $keys AS key RETURN key', keyed: true, parameters }
      const key = number % 7 === 0 ? 'bad' : `${number}`
      return queues.of(statement, `ports-of-country ${number % 4}`).rows(key, lifetime)
    })
    const settledAll = Promise.allSettled(asked)
    await new Promise((later) => setTimeout(later, 60))
    await answerAll(sent)
    const states = (await settledAll).map(({ status }) => status)
    expect(new Set(states)).toEqual(new Set(['fulfilled', 'rejected']))
    await settled()
    const { queues: remembered } = queues as unknown as { readonly queues: ReadonlyMap<string, unknown> }
    expect(remembered.size).toBe(0)
  })
})
