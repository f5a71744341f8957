import { setTimeout as pause } from 'node:timers/promises'

/**
 * Waits for a promise, up to a limit.
 * @param what names the work in the message: "the image is not there"
 * @throws {Error} if the work takes longer than these seconds; the work itself goes on
 */
export async function within<T>(seconds: number, what: string, work: Promise<T>): Promise<T> {
  const over = new AbortController()
  const tooLong = pause(seconds * 1000, undefined, { signal: over.signal }).then(() => {
    throw new Error(`${what} within ${seconds} s`)
  })
  try {
    return await Promise.race([work, tooLong])
  } finally {
    tooLong.catch(() => undefined)
    over.abort()
  }
}
