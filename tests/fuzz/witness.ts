import { setTimeout as pause } from 'node:timers/promises'

/** Asks again and again how a server is. */
export interface Witness {
  /** The longest that an answer took, beyond what this process itself was held up, in milliseconds. */
  stop(): Promise<number>
}

const interval = 100

/**
 * Asks for a page every 100 ms. This process may be held up on a busy machine: what its own timers are late by is not the server's.
 * @param url what is asked for
 */
export function witness(url: string): Witness {
  let watching = true
  let longest = 0
  const asked: Promise<void>[] = []
  async function ask(): Promise<void> {
    const own = lateness()
    const began = performance.now()
    await (await fetch(url)).arrayBuffer()
    longest = Math.max(longest, performance.now() - began - own.stop())
  }
  const over = (async () => {
    while (watching) {
      asked.push(ask())
      await pause(interval)
    }
  })()
  return {
    async stop() {
      watching = false
      await over
      await Promise.all(asked)
      return longest
    },
  }
}

/** By how much timers of this process are late in all. */
function lateness(): { stop(): number } {
  const step = 10
  let late = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    late += Math.max(0, now - last - step)
    last = now
  }, step)
  return {
    stop() {
      clearInterval(timer)
      return late
    },
  }
}
