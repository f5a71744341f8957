import type { Graph, Row, Statement } from './graph.ts'
import { LeastRecent } from './least-recent.ts'
import { question } from './question.ts'
import { rowsByKey } from './rows.ts'

interface Manifest {
  readonly revision?: number
  readonly status?: string
}

const manifest = question<{ manifest: Manifest }>('manifest')

/** What is kept: so many rows at the most, some ten to fifty megabytes of them. */
const mostRows = 50_000

/**
 * Keeps the rows of questions about keys from one request to the next, as long as the graph's revision stays the same: a
 * decorator over a graph. Each request asks for the revision once, together with those that begin at the same time; so it sees
 * what was written before it began, by whichever process. While a graph is being seeded nothing is kept.
 * @returns makes the graph of one request
 */
export function caching(graph: Graph): () => Graph {
  const kept = new LeastRecent<readonly Row[]>(mostRows, (rows) => rows.length + 1)
  const revision = together(async () => {
    const [row] = await manifest(graph, {})
    return row?.manifest.status === 'COMPLETE' ? row.manifest.revision : undefined
  })

  async function run(statement: Statement, now: number | undefined): Promise<readonly Row[]> {
    if (now === undefined) return graph.run(statement)
    const { keys, ...others } = statement.parameters
    const prefix = `${now} ${statement.name} ${JSON.stringify(others)} `
    const asked = keys as readonly string[]
    const rows = new Map(asked.map((key) => [key, kept.get(prefix + key)]))
    const missing = asked.filter((key) => rows.get(key) === undefined)
    if (missing.length > 0) {
      const parameters = { ...statement.parameters, keys: missing }
      const found = rowsByKey(await graph.run({ ...statement, parameters }))
      for (const key of missing) {
        rows.set(key, found.get(key) ?? [])
        kept.set(prefix + key, found.get(key) ?? [])
      }
    }
    return asked.flatMap((key) => rows.get(key) ?? [])
  }

  return () => {
    let now: Promise<number | undefined> | undefined
    return {
      ...graph,
      async run(statement) {
        if (!statement.keyed) return graph.run(statement)
        now ??= revision()
        return run(statement, await now)
      },
    }
  }
}

/** Asks once for all that ask while an earlier asking is under way: each gets an answer that was asked for after it asked. */
function together<T>(ask: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | undefined
  return () => {
    next ??= underWay.then(() => {
      next = undefined
      const asked = ask()
      underWay = asked.catch(() => undefined)
      return asked
    })
    return next
  }
}
