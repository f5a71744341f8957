import { setImmediate as turn } from 'node:timers/promises'
import type { Graph, Row } from '../../cypher/engine/graph.ts'

/**
 * A graph that is asked each statement once: the same rows come again, on a later turn as from any graph. What is compared is the way
 * of a request, which stays the same, and thousands of operations take minutes in place of a quarter of an hour.
 */
export function remembering(graph: Graph): Graph {
  const known = new Map<string, Promise<readonly Row[]>>()
  return {
    ...graph,
    async run(statement) {
      const key = `${statement.text} ${JSON.stringify(statement.parameters)}`
      const before = known.get(key)
      if (before) await turn()
      const rows = before ?? graph.run(statement)
      known.set(key, rows)
      return rows
    },
  }
}
