import { Client } from 'undici'
import type { WireRequest } from './clients/client-kind.ts'
import { send } from './send.ts'

export interface Load {
  readonly port: number
  readonly clients: number
  readonly seconds: number
  /** What to send, in the order in which it is taken, again and again. */
  readonly requests: readonly WireRequest[]
}

/** What a run came to; times in milliseconds. */
export interface Measured {
  readonly requests: number
  readonly errors: number
  readonly seconds: number
  readonly times: readonly number[]
}

process.on('message', async (load: Load) => process.send?.(await run(load)))
process.on('disconnect', () => process.exit())

async function run({ clients, seconds, port, requests }: Load): Promise<Measured> {
  const times: number[] = []
  let errors = 0
  let next = Math.floor(Math.random() * requests.length)
  const began = performance.now()
  const end = began + seconds * 1000
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new Client(`http://127.0.0.1:${port}`)
      while (performance.now() < end) {
        const sent = performance.now()
        // A connection that breaks is an answer with an error.
        const answer = await send(client, requests[next++ % requests.length] as WireRequest).catch(() => undefined)
        if (answer?.status === 200 && !answer.body.includes('"errors":[')) times.push(performance.now() - sent)
        else errors += 1
      }
      await client.close()
    }),
  )
  return { requests: times.length, errors, seconds: (performance.now() - began) / 1000, times }
}
