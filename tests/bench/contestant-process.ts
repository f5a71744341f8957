import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Parameters } from '../../cypher/engine/graph.ts'

export interface Sent {
  readonly text: string
  readonly parameters: Parameters
}

/** What a contestant says of itself when it is asked. */
export interface Figures {
  /** Microseconds of processor time since it started. */
  readonly cpu: number
  /** Statements sent to the graph since it started. */
  readonly statements: number
  readonly residentBytes: number
  /** The last statements, whole. */
  readonly last: readonly Sent[]
}

/** Notes what a contestant sends to the graph. */
export class Notes {
  private statements = 0
  private readonly last: Sent[] = []

  take(text: string, parameters: unknown): void {
    this.statements += 1
    this.last.push({ text, parameters: (parameters ?? {}) as Parameters })
    if (this.last.length > 10) this.last.shift()
  }

  figures(): Figures {
    const { user, system } = process.cpuUsage()
    const { statements, last } = this
    return { cpu: user + system, statements, residentBytes: process.memoryUsage().rss, last }
  }
}

/** Listens on this machine alone, tells the parent process where, and answers each of its messages with figures. */
export function standUp(listener: RequestListener, notes: Notes): void {
  // The driver writes down a stack for each statement, and with source maps that takes it twice as long.
  process.setSourceMapsEnabled(false)
  const http = createServer({ keepAliveTimeout: 60_000 }, listener)
  http.listen(0, '127.0.0.1', () => process.send?.({ port: (http.address() as AddressInfo).port }))
  process.on('message', (message) => {
    if (message === 'rest') collect()
    process.send?.(notes.figures())
  })
  process.on('disconnect', () => process.exit())
}

/** Collects all garbage, so that what is left is what the process holds. */
function collect(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

/** What the parent process said when it started this one. */
export function told<T>(): T {
  return JSON.parse(process.argv[2] ?? '{}') as T
}
