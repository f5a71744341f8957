import type { Graph } from './graph.ts'
import type { Lifetime } from './lifetime.ts'
import { readManifest } from './manifest.ts'
import { SingleFlight } from './single-flight.ts'

/**
 * Returns what is worked out of the whole graph, from memory if the graph has not changed since.
 * @param name what it is: the same name always stands for the same work
 * @param make works it out
 */
export type Held = <Value>(name: string, make: (graph: Graph) => Promise<Value>) => Promise<Value>

/**
 * Holds values that are worked out of the whole graph, for all requests. Each request reads the graph's revision once, so it sees
 * what was written before it began. Nothing is held while the graph is being seeded.
 * @returns a function that takes a request's lifetime and returns the function through which it gets these values
 */
export function holding(graph: Graph): (lifetime: Lifetime) => Held {
  const values = new Map<string, { readonly revision: number; readonly value: unknown }>()
  const revisions = new SingleFlight<number | undefined>()
  const making = new SingleFlight<unknown>()
  const within = (lifetime: Lifetime): Graph => ({
    engine: graph.engine,
    run: (statement) => graph.run({ ...statement, lifetime }),
    close: graph.close,
  })

  async function revisionOf(lifetime: Lifetime): Promise<number | undefined> {
    const manifest = await readManifest(within(lifetime))
    return manifest?.status === 'COMPLETE' ? manifest.revision : undefined
  }

  return (lifetime) => {
    let current: Promise<number | undefined> | undefined
    return async <Value>(name: string, make: (graph: Graph) => Promise<Value>) => {
      lifetime.check()
      current ??= lifetime.wait(revisions.ask('revision', lifetime, revisionOf))
      const revision = await current
      const known = values.get(name)
      if (known && known.revision === revision) return known.value as Value
      const key = `${name} ${revision ?? 'now'}`
      const value = await lifetime.wait(
        making.ask(key, lifetime, async (shared) => {
          const held = values.get(name)
          if (held && held.revision === revision) return held.value
          const made = await make(within(shared))
          if (revision !== undefined) values.set(name, { revision, value: made })
          return made
        }),
      )
      return value as Value
    }
  }
}
