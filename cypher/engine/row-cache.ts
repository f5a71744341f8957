import { LRUCache } from 'lru-cache'
import type { Queue } from './asking.ts'
import type { Graph, Row } from './graph.ts'
import type { Lifetime } from './lifetime.ts'
import { readManifest } from './manifest.ts'
import { SingleFlight } from './single-flight.ts'

/** The most rows the cache holds: about 10 to 50 MB. */
const mostRows = 50_000

type RowsOf = (queue: () => Queue, key: string) => Promise<readonly Row[]>

/**
 * An LRU cache of rows by key, shared by all requests and valid for one revision of the graph. Each request reads the revision once
 * (requests that begin at the same time share that read), so it sees everything that any process wrote before it began. Nothing is
 * cached while the graph is being seeded.
 * @returns a function that takes a request's lifetime and returns the function through which it reads rows
 */
export function rowCache(graph: Graph): (lifetime: Lifetime) => RowsOf {
  const cache = new LRUCache<string, readonly Row[]>({
    maxSize: mostRows,
    sizeCalculation: (rows) => rows.length + 1,
  })
  const revisions = new SingleFlight<number | undefined>()

  async function revision(lifetime: Lifetime): Promise<number | undefined> {
    const manifest = await readManifest({ ...graph, run: (statement) => graph.run({ ...statement, lifetime }) })
    return manifest?.status === 'COMPLETE' ? manifest.revision : undefined
  }

  return (lifetime) => {
    let currentRevision: Promise<number | undefined> | undefined
    return async (queue, key) => {
      currentRevision ??= lifetime.wait(revisions.ask('revision', lifetime, revision))
      const atRevision = await currentRevision
      if (atRevision === undefined) return queue().rows(key, lifetime)
      const cacheKey = `${atRevision} ${queue().identity} ${key}`
      const cached = cache.get(cacheKey)
      if (cached) return cached
      const rows = await queue().rows(key, lifetime)
      cache.set(cacheKey, rows)
      return rows
    }
  }
}
