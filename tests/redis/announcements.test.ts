import { afterAll, expect, test, vi } from 'vitest'
import { openEmbedded } from '../../cypher/engine/embedded.ts'
import { revisionsOf } from '../../cypher/engine/revisions.ts'
import { perform } from '../../cypher/knowledge/ledger/acts/perform.ts'
import { seed } from '../../seed/seed.ts'
import { redisAnnouncements } from '../../src/serving/redis-announcements.ts'
import { smallWorld } from '../ledger/small-world.ts'
import { type RedisServer, startRedis } from './redis.ts'

const redis = await startRedis()
const graph = await openEmbedded({ data: ':memory:' })
await seed(graph, { profile: 'core', data: smallWorld() })

/** So long that nothing is noticed but what is told. */
const everyMilliseconds = 600_000
const closing: (() => unknown)[] = [() => graph.close()]
afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

/** What one of several servers over a graph knows of its changes. */
function server({ url }: RedisServer, lines: string[] = []) {
  const announcements = redisAnnouncements(url, (line) => lines.push(line))
  closing.push(announcements.close)
  return revisionsOf(graph, { everyMilliseconds, announcements })
}

const write = async (title: string) =>
  (await perform(graph, 'ADD_SOURCE', { id: `source:${title}`, title }, { by: 'ann' })).entry.revision

/** Tells again and again, since a message sent before the other has subscribed is lost. */
async function heard(waited: Promise<void>, tell: () => void): Promise<void> {
  const timer = setInterval(tell, 50)
  try {
    await waited
  } finally {
    clearInterval(timer)
  }
}

const signal = new AbortController().signal

test.skipIf(!redis)('a server hears through Redis at once what another one has written', async () => {
  const [one, other] = [server(redis as RedisServer), server(redis as RedisServer)]
  for (let time = 0; time < 4; time++) {
    const before = await other.now()
    const waited = other.after(before, signal)
    expect(await write(`told-${time}`)).toBeGreaterThan(before)
    await heard(waited, one.look)
  }
})

test.skipIf(!redis)(
  'a Redis that goes away stops nobody, is told of once, and is used again when it is back',
  async () => {
    const first = (await startRedis()) as RedisServer
    const lines: string[] = []
    const [one, other] = [server(first, lines), server(first)]
    const before = await other.now()
    const waited = other.after(before, signal)
    await write('before')
    await heard(waited, one.look)

    await first.stop()
    for (let time = 0; time < 4; time++) {
      const since = await one.now()
      const own = one.after(since, signal)
      await write(`away-${time}`)
      one.look()
      await own
    }
    await vi.waitFor(() => expect(lines.some((line) => line.includes('away'))).toBe(true), 10_000)

    const again = (await startRedis(Number(new URL(first.url).port))) as RedisServer
    closing.push(again.stop)
    const since = await other.now()
    const later = other.after(since, signal)
    await write('back')
    await heard(later, one.look)
    expect(lines).toEqual([expect.stringContaining('Redis is away'), 'Redis is back'])
  },
)

test.skipIf(!redis)('what was written while a server was cut off from Redis is noticed when it is back', async () => {
  const first = (await startRedis()) as RedisServer
  const other = server(first)
  await first.stop()
  const later = other.after(await other.now(), signal)
  await write('unheard')
  const again = (await startRedis(Number(new URL(first.url).port))) as RedisServer
  closing.push(again.stop)
  await later
})

test('without a Redis, a server notices what another one wrote by the revision', async () => {
  const [one, other] = [revisionsOf(graph), revisionsOf(graph, { everyMilliseconds: 20 })]
  const waited = other.after(await other.now(), signal)
  await write('by-revision')
  one.look()
  await waited
})

if (redis) closing.push(redis.stop)
