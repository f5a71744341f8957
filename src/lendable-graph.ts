import { GraphUnavailable } from '../cypher/engine/errors.ts'
import type { WritableGraph } from '../cypher/engine/graph.ts'

/** A graph that this process can close for a while, so that another one opens it. */
export interface LendableGraph extends WritableGraph {
  /**
   * Closes the graph, waits for `use`, and opens the graph again. Statements that come meanwhile are refused.
   * @param use what another process does with the graph; the signal is aborted if this graph is closed meanwhile
   * @throws {GraphUnavailable} if it can't be opened again, and what `use` throws
   */
  lend(use: (signal: AbortSignal) => Promise<void>): Promise<void>
}

/** @param open opens the graph again */
export function lendable(opened: WritableGraph, open: () => Promise<WritableGraph>): LendableGraph {
  let graph: WritableGraph | undefined = opened
  let lent: Promise<void> | undefined
  const closing = new AbortController()
  const there = async () => {
    if (graph) return graph
    const message = 'The graph is being seeded by another process: ask again in a minute'
    throw new GraphUnavailable(message, { cause: undefined, mayPass: true })
  }
  return {
    engine: opened.engine,
    run: async (statement) => (await there()).run(statement),
    write: async (statement) => (await there()).write(statement),
    transact: async (work) => (await there()).transact(work),
    lend: (use) => {
      lent = (async () => {
        graph = undefined
        await opened.close()
        closing.signal.throwIfAborted()
        await use(closing.signal)
        graph = await open()
      })()
      return lent
    },
    async close() {
      closing.abort()
      await lent?.catch(() => undefined)
      await graph?.close()
    },
  }
}
