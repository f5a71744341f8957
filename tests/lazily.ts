import type { Engine, WritableGraph } from '../cypher/engine/graph.ts'

/** A graph that a suite's body can refer to before it is open. */
export interface LazyGraph extends WritableGraph {
  open(): Promise<void>
}

/** Makes a graph that opens on first use. */
export function lazily(engine: Engine, open: () => Promise<WritableGraph>): LazyGraph {
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
    transact: async (work) => (await graph()).transact(work),
    async close() {
      await (await opened)?.close()
    },
  }
}
