import { Redis } from 'ioredis'
import type { Announcements } from '../../cypher/engine/revisions.ts'

const channel = 'entrepot:changed'

/** How long it is waited before Redis is tried again, in milliseconds, the longer the more often it failed. */
const patience = { step: 200, most: 5_000 } as const

/**
 * Lets the processes over one graph tell each other through a Redis that the graph has changed. The message says no more than that: what has
 * changed is read from the ledger, so that nothing is lost with a message. While Redis is away nobody is told, and it is tried again for good.
 * @param url of the Redis; it may hold a password, which is in no log
 * @param log is told once when Redis goes away and once when it is back
 */
export function redisAnnouncements(
  url: string,
  log: (line: string) => void = console.error,
): Announcements & { readonly close: () => void } {
  const settings = {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (times: number) => Math.min(times * patience.step, patience.most),
  }
  const publisher = new Redis(url, settings)
  // A subscription is sent again by the client whenever it has connected again.
  const subscriber = new Redis(url, { ...settings, enableOfflineQueue: true, maxRetriesPerRequest: null })
  const listeners: (() => void)[] = []
  let isAway = false

  subscriber.on('message', () => {
    for (const listener of listeners) listener()
  })
  subscriber.on('ready', () => {
    if (isAway) log('Redis is back')
    isAway = false
    // Whatever was told while it was away is looked for.
    for (const listener of listeners) listener()
  })
  subscriber.on('error', (error) => {
    if (!isAway) log(`Redis is away, so changes by other servers are noticed within a second: ${error.message}`)
    isAway = true
  })
  publisher.on('error', () => undefined)
  subscriber.subscribe(channel).catch(() => undefined)

  return {
    announce: () => void publisher.publish(channel, '').catch(() => undefined),
    onAnnounced: (listener) => void listeners.push(listener),
    close() {
      publisher.disconnect()
      subscriber.disconnect()
    },
  }
}
