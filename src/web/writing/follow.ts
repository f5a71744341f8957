import { EventSourceParserStream } from 'eventsource-parser/stream'
import { type Operation, operationOf, type Response } from '../shared/graphql/ask.ts'
import { graphql, type ResultOf } from '../shared/graphql/graphql.ts'
import { authorized } from '../shared/session/authorized.ts'
import { onSession } from '../shared/session/session.ts'

const Changed = graphql(`
  subscription Changed($about: [ID!], $after: Int) {
    changed(about: $about, after: $after) {
      revision
      act
      reviews { act }
    }
  }
`)

type Entry = NonNullable<ResultOf<typeof Changed>['changed']>

/** What has come in since somebody last looked. */
export interface News {
  readonly count: number
  readonly inWords: Readonly<Record<'en' | 'zh', string>>
}

/** How long to wait before going on after a connection was lost, in milliseconds: at first, and at most. */
const [soon, atMost] = [1_000, 30_000]

/**
 * Follows what changes about some things, by one stream of events. While nobody looks at the page it is closed, since a browser has few
 * connections for all its tabs; afterwards it goes on where it was.
 * @param since a revision to begin after; null for what comes from now on
 * @returns a function that ends it
 */
export function follow(about: readonly string[], since: number | null, onNews: (news: News) => void): () => void {
  const entries: Entry[] = []
  const over = new AbortController()
  let last = since
  let connection: AbortController | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = soon

  async function connect(): Promise<void> {
    connection?.abort()
    clearTimeout(timer)
    if (document.hidden || over.signal.aborted) return
    const own = new AbortController()
    connection = own
    try {
      for await (const { id, data } of events(
        operationOf(Changed, { about: [...about], after: last }),
        last,
        own.signal,
      )) {
        wait = soon
        if (id !== undefined) last = Number(id)
        if (!data) continue
        entries.push(data)
        onNews(newsOf(entries))
      }
    } catch (error) {
      if (error instanceof NotFollowed) return
    }
    if (own.signal.aborted) return
    timer = setTimeout(connect, wait)
    wait = Math.min(atMost, wait * 2)
  }

  document.addEventListener('visibilitychange', connect, { signal: over.signal })
  const stopListening = onSession(connect)
  void connect()
  return () => {
    over.abort()
    stopListening()
    connection?.abort()
    clearTimeout(timer)
  }
}

/** The server refuses to be followed, so that to ask again would be no use. */
class NotFollowed extends Error {}

async function* events(operation: Operation, last: number | null, signal: AbortSignal) {
  const response = await fetch('/graphql', {
    method: 'POST',
    signal,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(last !== null && { 'last-event-id': String(last) }),
      ...authorized(),
    },
    body: JSON.stringify(operation),
  })
  if (response.status >= 400 && response.status < 500 && response.status !== 429) throw new NotFollowed()
  if (!response.ok || !response.body) return
  const parsed = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream())
  const reader = parsed.getReader()
  for (let { done, value } = await reader.read(); !done && value; { done, value } = await reader.read()) {
    if (value.event !== 'next') continue
    const { data } = JSON.parse(value.data) as Response<ResultOf<typeof Changed>>
    yield { id: value.id, data: data?.changed }
  }
}

const facts: ReadonlySet<string> = new Set(['ASSERT_STATEMENT', 'ASSERT_OBSERVATION'])

/** Entries that add one fact each are told as new facts; others change or take away, or do many things. */
function newsOf(entries: readonly Entry[]): News {
  const count = entries.length
  const areFacts = entries.every(({ act, reviews }) => facts.has(reviews?.act ?? act))
  const what = areFacts ? ['new fact', 'new facts', '条新事实'] : ['change', 'changes', '处变更']
  return {
    count,
    inWords: { en: `${count} ${count === 1 ? what[0] : what[1]}: show`, zh: `${count} ${what[2]}：显示` },
  }
}
