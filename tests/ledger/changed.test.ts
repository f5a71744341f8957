import { expect, test } from 'vitest'
import type { WritableGraph } from '../../cypher/engine/graph.ts'
import { perform } from '../../cypher/knowledge/ledger/acts/perform.ts'
import { seed } from '../../seed/seed.ts'
import { onEachEmptyEngine } from '../engines.ts'
import { post, served } from '../serving/serving.ts'
import { smallWorld } from './small-world.ts'
import { settings } from './writers.ts'

interface Event {
  readonly id: number
  readonly about: string | null
}

const followed = 'changed(ARGUMENTS) { revision entry: id about { id } }'

onEachEmptyEngine('following what changes', (graph) => {
  let address: string
  const add = async (title: string) => {
    const { entry } = await perform(graph, 'ADD_SOURCE', { id: `source:${title}`, title }, { by: 'ann' })
    return entry.revision
  }
  const follow = (args: string, headers: Record<string, string> = {}) =>
    following(address, followed.replace('ARGUMENTS', args), headers)

  test('whoever follows from a revision on gets every entry after it once, those before and those to come', async () => {
    await seed(graph, { profile: 'core', data: smallWorld() })
    address = await served(graph, { ...settings, writable: graph })
    const [one, two] = [await add('one'), await add('two')]
    const stream = await follow(`after: ${one - 1}`)
    expect(await stream.next()).toEqual({ id: one, about: 'source:one' })
    expect(await stream.next()).toEqual({ id: two, about: 'source:two' })
    const three = stream.next()
    const revision = await add('three')
    expect(await three).toEqual({ id: revision, about: 'source:three' })
    await stream.close()
  })

  test('more than a page that waits comes in order, none missed and none twice', async () => {
    const revisions: number[] = []
    for (let each = 0; each < 45; each++) revisions.push(await add(`many-${each}`))
    const stream = await follow(`after: ${(revisions[0] as number) - 1}`)
    const got: number[] = []
    while (got.length < revisions.length) got.push((await stream.next()).id)
    expect(got).toEqual(revisions)
    await stream.close()
  })

  test('whoever comes back with the id of the last event goes on from there, whatever the address says', async () => {
    const first = await add('first')
    const second = await add('second')
    const stream = await follow('after: 0', { 'last-event-id': String(first) })
    expect(await stream.next()).toEqual({ id: second, about: 'source:second' })
    await stream.close()
  })

  test('without a revision, only what comes from now on', async () => {
    const stream = await follow('kinds: [SOURCE, CLAIM]')
    const event = stream.next()
    const revision = await addUntilHeard(event, add)
    expect(revision).toContain((await event).id)
    await stream.close()
  })

  test('only what concerns a thing: itself, its relations, claims about it and what cites it', async () => {
    const since = await add('unrelated')
    const write = (by: WritableGraph) =>
      perform(
        by,
        'ASSERT_STATEMENT',
        {
          subject: 'country:KAZ',
          predicate: 'plans',
          objectText: 'a port',
          citations: [{ source: 'source:one', paragraph: 3 }],
        },
        { by: 'ann' },
      )
    const { entry: claim } = await write(graph)
    await add('unrelated-too')
    const named = { id: 'country:KAZ', aliases: ['Qazaqstan'], citations: [{ source: 'source:S1' }] }
    const { entry: put } = await perform(graph, 'PUT_ENTITY', named, { by: 'ann' })
    const about = async (args: string) => {
      const stream = await follow(`after: ${since}, ${args}`)
      const { id } = await stream.next()
      await stream.close()
      return id
    }
    expect(await about('about: ["country:KAZ"]')).toBe(claim.revision)
    expect(await about('about: ["source:one"]')).toBe(claim.revision)
    expect(await about('about: ["country:KAZ"], kinds: [ENTITY]')).toBe(put.revision)
    expect(await about('kinds: [ENTITY]')).toBe(put.revision)
  })

  test.each([
    ['a thing nobody has heard of', 'about: ["port:NOWHERE"]', 'about'],
    ['more things than allowed', `about: [${Array(101).fill('"country:KAZ"').join(' ')}]`, 'about'],
  ])('%s is refused with the argument', async (_, args, argument) => {
    for (let time = 0; time < 4; time++) {
      const stream = await follow(args)
      const { errors } = await stream.raw()
      expect(errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument })
      await stream.close()
    }
  })

  test('a viewer who leaves ends the stream as anybody does, and caches keep nothing of it', async () => {
    const thrown: unknown[] = []
    const note = (error: unknown) => thrown.push(error)
    process.on('uncaughtException', note)
    for (let time = 0; time < 4; time++) {
      const since = await add(`of-ann-${time}`)
      const stream = await follow(`after: ${since - 1}`, { 'x-viewer': 'ann' })
      expect(stream.headers.get('cache-control')).toContain('private')
      expect((await stream.next()).id).toBe(since)
      await stream.close()
      const ended = await follow('about: ["country:NOWHERE"]', { 'x-viewer': 'ann' })
      expect((await ended.raw()).errors).toHaveLength(1)
      await ended.close()
      await new Promise((later) => setTimeout(later, 50))
    }
    process.off('uncaughtException', note)
    expect(thrown).toEqual([])
  })

  test('a client that asks for JSON is told to ask for a stream, and the server lives on', async () => {
    for (let time = 0; time < 4; time++) {
      const { status, body } = await post(address, { query: 'subscription { changed { id } }' })
      expect(status).toBe(406)
      expect(body.errors?.[0]?.message).toMatch(/text\/event-stream/)
    }
    expect((await post(address, { query: '{ about { revision } }' })).status).toBe(200)
  })

  test('a mutation by GET is refused', async () => {
    const query = 'mutation { addSource(input: { title: "T" }) { __typename } }'
    const response = await fetch(`${address}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { accept: 'application/json', 'x-viewer': 'ann' },
    })
    expect(response.status).toBe(405)
  })
})

/** Adds sources until somebody who began to follow hears of one: it may have begun after the first. */
async function addUntilHeard(event: Promise<Event>, add: (title: string) => Promise<number>) {
  let heard = false
  event.then(() => {
    heard = true
  })
  const revisions: number[] = []
  for (let each = 0; !heard && each < 50; each++) {
    revisions.push(await add(`now-${each}`))
    await new Promise((later) => setTimeout(later, 100))
  }
  return revisions
}

/** Reads server-sent events as they come. */
async function following(address: string, field: string, headers: Record<string, string>) {
  const query = `subscription { ${field} }`
  const leaving = new AbortController()
  const response = await fetch(`${address}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: leaving.signal,
  })
  const reader = (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream() as never).getReader()
  let text = ''
  const block = async (): Promise<string> => {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const found = text.slice(0, end)
        text = text.slice(end + 2)
        if (!found.startsWith(':')) return found
        continue
      }
      const { value, done } = await reader.read()
      if (done) throw new Error(`The stream ended: ${text}`)
      text += value
    }
  }
  const raw = async () => JSON.parse(/^data: (.*)$/m.exec(await block())?.[1] ?? '')
  return {
    headers: response.headers,
    raw,
    async next(): Promise<Event> {
      const found = await block()
      const { data, errors } = JSON.parse(/^data: (.*)$/m.exec(found)?.[1] ?? '')
      if (errors) throw new Error(JSON.stringify(errors))
      const id = Number(/^id: (\d+)$/m.exec(found)?.[1])
      expect(id).toBe(data.changed.revision)
      expect(data.changed.entry).toBe(`entry:${id}`)
      return { id, about: data.changed.about?.id ?? null }
    },
    async close() {
      leaving.abort()
      await reader.cancel().catch(() => undefined)
    },
  }
}
