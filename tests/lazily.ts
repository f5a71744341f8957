import type { Engine, WritableGraph } from '../cypher/engine/graph.ts'

/** A graph that can be named before it is open, so that a suite's body can build on it. */
export interface LazyGraph extends WritableGraph {
  open(): Promise<void>
}

/**
 * Makes a graph that opens when it is first asked.
 * @param afterwards runs when it is closed
 */
export function lazily(
  engine: Engine,
  open: () => Promise<WritableGraph>,
  afterwards: () => unknown = () => {},
): LazyGraph {
  let opened: Promise<WritableGraph> | undefined
  const graph = () => {
    opened ??= open()
    return opened
  }
  return {
    engine,
    async open() {
      await graph()
    },
    run: async (statement) => (await graph()).run(statement),
    write: async (statement) => (await graph()).write(statement),
    async close() {
      await (await opened)?.close()
      afterwards()
    },
  }
}
