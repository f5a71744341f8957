import { isDeepStrictEqual } from 'node:util'
import type { ClientKind } from './clients/client-kind.ts'
import { askOnce, type Running } from './contestants.ts'
import { normal, requestsOf } from './requests.ts'
import type { Key, Shape } from './shape.ts'

/** What one contestant is asked about, in its own words. */
export interface Asked {
  readonly running: Running
  readonly shape: Shape
  readonly keys: readonly Key[]
  readonly client: ClientKind
}

/**
 * Asks all contestants about the first five and the last five keys, and compares. Another checkout may know other data: where it
 * differs, that is said, and no error.
 * @throws {Error} with the shape, the key and both answers where two differ
 */
export async function checkEqual(all: readonly Asked[], say: (line: string) => void): Promise<void> {
  const count = Math.min(...all.map(({ keys }) => keys.length))
  for (const place of [...Array(count).keys()].filter((at) => at < 5 || at >= count - 5)) {
    const answers = await Promise.all(all.map((asked) => answerOf(asked, place)))
    for (const [at, { running, shape, keys }] of all.entries()) {
      if (shape.differs || isDeepStrictEqual(answers[0], answers[at])) continue
      const texts = [0, at].map((of) => `${all[of]?.running.name}: ${JSON.stringify(answers[of]).slice(0, 600)}`)
      const message = `${shape.name} ${JSON.stringify(keys[place])} is answered differently:\n${texts.join('\n')}`
      if (running.tree === all[0]?.running.tree) throw new Error(message)
      say(message)
    }
  }
}

async function answerOf({ running, shape, keys, client }: Asked, place: number): Promise<unknown> {
  const request = requestsOf(shape, running.name, client, running.port)(keys[place] ?? {})
  return inOrder(normal(shape, running.name, await askOnce(running.port, request)))
}

/** The order of an object's fields says nothing. */
function inOrder(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}
