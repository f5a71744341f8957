import { setTimeout as pause } from 'node:timers/promises'

/**
 * Waits for work, but not for ever.
 * @param what names the work in the message: "the image is not there"
 * @throws {Error} where the work takes longer than these seconds; it is not stopped by that
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
