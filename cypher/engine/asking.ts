import DataLoader from 'dataloader'
import { concernsAll } from './errors.ts'
import type { Graph, Parameters, Row, Statement } from './graph.ts'
import { type Lifetime, shared } from './lifetime.ts'
import { rowsByKey } from './rows.ts'

export interface Limits {
  /** How many statements of one question may be in flight; keys that arrive meanwhile are batched into the next. */
  readonly inFlight: number
  /** The most keys in one statement. */
  readonly keys: number
}

/** The default of {@link Limits.keys}. */
export const mostKeys = 1_000

/** A key that a request asks about, and how long it waits for the rows. */
interface Asked {
  readonly key: string
  readonly lifetime: Lifetime | undefined
}

/**
 * The queues to a graph, one for each question and its parameters, shared by all requests.
 *
 * - Keys that are asked for while two statements of a question are in flight wait, and are sent together in the next one.
 * - Nothing is cached here: rows come from a statement that was sent after they were asked for.
 * - Access rights are parameters of the statement, so only requests with the same rights share one.
 * - If a shared statement fails, it is retried for each request alone, so that one bad key can't fail the other requests.
 * - A request that is over sends nothing more. A statement is aborted once every request that waits for it is over.
 */
export class Queues {
  private readonly queues = new Map<string, Queue>()

  constructor(
    readonly graph: Graph,
    private readonly limits: Limits = { inFlight: 2, keys: mostKeys },
  ) {}

  /**
   * The queue of a question with these parameters, keys aside.
   * @param identity the result of {@link identityOf} for the statement
   */
  of(statement: Statement, identity: string): Queue {
    let queue = this.queues.get(identity)
    if (!queue) {
      queue = new Queue(this.graph, statement, identity, this.limits, () => this.queues.delete(identity))
      this.queues.set(identity, queue)
    }
    return queue
  }
}

/** The question and its parameters without the keys. Requests with the same identity may share a statement. */
export function identityOf({ name, parameters: { keys: _, ...others } }: Statement): string {
  return `${name} ${JSON.stringify(others)}`
}

/** The keys of one question that wait to be sent, and the statements in flight. */
export class Queue {
  private unanswered = 0
  private inFlight = 0
  private readonly batches: (() => void)[] = []
  private readonly loader: DataLoader<Asked, readonly Row[]>

  constructor(
    private readonly graph: Graph,
    private readonly statement: Statement,
    readonly identity: string,
    private readonly limits: Limits,
    private readonly onIdle: () => void,
  ) {
    this.loader = new DataLoader((asked) => this.answer(asked), {
      cache: false,
      maxBatchSize: limits.keys,
      // Send once the event loop has read what is ready on its sockets, so that requests that arrive together share a batch. At 64
      // clients, a country's ports with their railways took 0.2 statements a request instead of 0.4.
      batchScheduleFn: (send) => void setImmediate(() => this.enqueue(send)),
    })
  }

  /** The rows of one key, in order. */
  rows(key: string, lifetime?: Lifetime): Promise<readonly Row[]> {
    this.unanswered += 1
    const rows = this.loader.load({ key, lifetime })
    return lifetime ? lifetime.wait(rows) : rows
  }

  private enqueue(send: () => void): void {
    this.batches.push(send)
    this.sendNext()
  }

  private sendNext(): void {
    while (this.inFlight < this.limits.inFlight) {
      const send = this.batches.shift()
      if (!send) break
      this.inFlight += 1
      send()
    }
  }

  private async answer(asked: readonly Asked[]): Promise<readonly (readonly Row[] | Error)[]> {
    try {
      return await this.ask(asked)
    } finally {
      this.inFlight -= 1
      this.unanswered -= asked.length
      if (this.unanswered === 0) this.onIdle()
      else this.sendNext()
    }
  }

  /** Asks for all keys in one statement and, if that fails, sends one statement per request. */
  private async ask(asked: readonly Asked[]): Promise<readonly (readonly Row[] | Error)[]> {
    const waiting = asked.filter(({ lifetime }) => !lifetime?.over)
    const lifetimes = new Set(waiting.map(({ lifetime }) => lifetime))
    const rows = await this.run(waiting, lifetimes)
    if (!(rows instanceof Error)) return asked.map(({ key, lifetime }) => lifetime?.over ?? rows.get(key) ?? [])
    if (lifetimes.size < 2 || concernsAll(rows)) return asked.map(() => rows)
    const askAlone = async (lifetime: Lifetime | undefined) => {
      const own = waiting.filter((each) => each.lifetime === lifetime)
      return [lifetime, await this.run(own, new Set([lifetime]))] as const
    }
    const byLifetime = new Map(await Promise.all([...lifetimes].map(askAlone)))
    return asked.map(({ key, lifetime }) => {
      const own = byLifetime.get(lifetime)
      return own instanceof Error ? own : (lifetime?.over ?? own?.get(key) ?? [])
    })
  }

  private async run(
    asked: readonly Asked[],
    lifetimes: ReadonlySet<Lifetime | undefined>,
  ): Promise<Map<unknown, readonly Row[]> | Error> {
    if (asked.length === 0) return new Map()
    const { answered, ...terms } = shared(lifetimes)
    const keys = [...new Set(asked.map(({ key }) => key))]
    const parameters: Parameters = { ...this.statement.parameters, keys }
    try {
      return rowsByKey(await this.graph.run({ ...this.statement, ...terms, parameters }))
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    } finally {
      answered()
    }
  }
}
