import { LRUCache } from 'lru-cache'
import type { Queue } from './asking.ts'
import type { Graph, Row } from './graph.ts'
import type { Lifetime } from './lifetime.ts'
import { question } from './question.ts'

interface Manifest {
  readonly revision?: number
  readonly status?: string
}

const manifest = question<{ manifest: Manifest }>('manifest')

/** How many rows are kept at most, some ten to fifty megabytes of them. */
const mostRows = 50_000

type RowsOf = (queue: () => Queue, key: string) => Promise<readonly Row[]>

/**
 * Keeps the rows of keys from one request to the next, as long as the graph's revision stays the same. Each request asks for the
 * revision once, together with those that begin at the same time; so it sees what was written before it began, by whichever process.
 * While a graph is being seeded nothing is kept.
 * @returns makes what one request reads through
 */
export function keeping(graph: Graph): (lifetime: Lifetime) => RowsOf {
  const kept = new LRUCache<string, readonly Row[]>({
    maxSize: mostRows,
    sizeCalculation: (rows) => rows.length + 1,
  })
  const revision = onceForAll(async () => {
    const [row] = await manifest(graph, {})
    return row?.manifest.status === 'COMPLETE' ? row.manifest.revision : undefined
  })

  return (lifetime) => {
    let now: Promise<number | undefined> | undefined
    return async (queue, key) => {
      now ??= lifetime.wait(revision())
      const atRevision = await now
      if (atRevision === undefined) return queue().rows(key, lifetime)
      const name = `${atRevision} ${queue().identity} ${key}`
      const before = kept.get(name)
      if (before) return before
      const rows = await queue().rows(key, lifetime)
      kept.set(name, rows)
      return rows
    }
  }
}

/** Asks once for all that ask while an earlier call is in flight: each gets an answer that was asked for after it asked. */
function onceForAll<T>(ask: () => Promise<T>): () => Promise<T> {
  let inFlight: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | undefined
  return () => {
    next ??= inFlight.then(() => {
      next = undefined
      const asked = ask()
      inFlight = asked.catch(() => undefined)
      return asked
    })
    return next
  }
}
