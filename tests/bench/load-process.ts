import { Client } from 'undici'

export interface Load {
  readonly port: number
  readonly clients: number
  readonly seconds: number
  /** The bodies to send, in the order in which they are taken, again and again. */
  readonly bodies: readonly string[]
}

/** What a run came to; times in milliseconds. */
export interface Measured {
  readonly requests: number
  readonly errors: number
  readonly seconds: number
  readonly times: readonly number[]
}

process.on('message', async (load: Load) => process.send?.(await send(load)))
process.on('disconnect', () => process.exit())

async function send({ clients, seconds, port, bodies }: Load): Promise<Measured> {
  const times: number[] = []
  let errors = 0
  let next = Math.floor(Math.random() * bodies.length)
  const began = performance.now()
  const end = began + seconds * 1000
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new Client(`http://127.0.0.1:${port}`)
      while (performance.now() < end) {
        const sent = performance.now()
        const good = await post(client, bodies[next++ % bodies.length] ?? '')
        if (good) times.push(performance.now() - sent)
        else errors += 1
      }
      await client.close()
    }),
  )
  return { requests: times.length, errors, seconds: (performance.now() - began) / 1000, times }
}

/** @returns whether the answer holds data and no errors */
function post(client: Client, body: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let good = false
    client.dispatch(
      { path: '/graphql', method: 'POST', headers: { 'content-type': 'application/json' }, body },
      {
        onConnect: () => undefined,
        onHeaders: (status) => {
          good = status === 200
          return true
        },
        onData: (chunk) => {
          if (chunk.subarray(0, 9).toString() === '{"errors"') good = false
          return true
        },
        onComplete: () => resolve(good),
        onError: reject,
      },
    )
  })
}
