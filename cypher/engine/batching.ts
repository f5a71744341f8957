import { inCommon } from './deadline.ts'
import { concernsAll } from './errors.ts'
import type { Graph, Row, Statement } from './graph.ts'
import { rowsByKey } from './rows.ts'

export interface Limits {
  /** How many statements of one question may be in flight; keys asked meanwhile gather into the next. */
  readonly inFlight: number
  /** How many keys one statement may carry. */
  readonly keys: number
}

interface Asking {
  readonly statement: Statement
  readonly keys: readonly string[]
  readonly resolve: (rows: readonly Row[]) => void
  readonly reject: (error: unknown) => void
}

/** The most keys that one statement carries. */
export const mostKeys = 1_000

/**
 * One queue a question, shared by all requests: a decorator over a graph. Keys asked while statements of a question are in
 * flight travel together in the next one. Nothing is cached: each caller's rows come from a statement sent after it asked.
 * Where a shared statement fails, each caller's is sent alone, so that one caller's key can't fail another's.
 */
export function batching(graph: Graph, limits: Limits = { inFlight: 2, keys: mostKeys }): Graph {
  const queues = new Map<string, Queue>()
  return {
    ...graph,
    run(statement) {
      if (!statement.keyed) return graph.run(statement)
      const { keys, ...others } = statement.parameters
      const name = `${statement.name} ${JSON.stringify(others)}`
      let queue = queues.get(name)
      if (!queue) {
        queue = new Queue(graph, limits, () => queues.delete(name))
        queues.set(name, queue)
      }
      return queue.ask(statement, keys as readonly string[])
    },
  }
}

class Queue {
  private waiting: Asking[] = []
  private inFlight = 0

  constructor(
    private readonly graph: Graph,
    private readonly limits: Limits,
    private readonly onIdle: () => void,
  ) {}

  ask(statement: Statement, keys: readonly string[]): Promise<readonly Row[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ statement, keys, resolve, reject })
      if (this.waiting.length === 1) queueMicrotask(() => this.send())
    })
  }

  private send(): void {
    while (this.inFlight < this.limits.inFlight && this.waiting.length > 0) {
      const together = this.take()
      this.inFlight += 1
      void this.answer(together).finally(() => {
        this.inFlight -= 1
        if (this.waiting.length > 0) this.send()
        else if (this.inFlight === 0) this.onIdle()
      })
    }
  }

  /** The first in line, and as many after it as fit: whoever waits longest goes first. */
  private take(): readonly Asking[] {
    let keys = 0
    let count = 0
    for (const asking of this.waiting) {
      keys += asking.keys.length
      if (count > 0 && keys > this.limits.keys) break
      count += 1
    }
    return this.waiting.splice(0, count)
  }

  private async answer(together: readonly Asking[]): Promise<void> {
    const [first, ...rest] = together
    if (!first) return
    const { name, text, next, parameters } = first.statement
    try {
      const keys = rest.length === 0 ? first.keys : [...new Set(together.flatMap((asking) => asking.keys))]
      const rows = await this.graph.run({
        ...inCommon(together.map(({ statement }) => statement)),
        name,
        text,
        keyed: true,
        next,
        parameters: { ...parameters, keys },
      })
      if (rest.length === 0) first.resolve(rows)
      else share(rows, together)
    } catch (error) {
      if (rest.length === 0 || concernsAll(error)) for (const { reject } of together) reject(error)
      else await Promise.all(together.map((asking) => this.answer([asking])))
    }
  }
}

function share(rows: readonly Row[], together: readonly Asking[]): void {
  const byKey = rowsByKey(rows)
  for (const { keys, resolve } of together) resolve(keys.flatMap((key) => byKey.get(key) ?? []))
}
