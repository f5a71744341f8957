import DataLoader from 'dataloader'
import { concernsAll } from './errors.ts'
import type { Graph, Parameters, Row, Statement } from './graph.ts'
import { type Lifetime, shared } from './lifetime.ts'
import { rowsByKey } from './rows.ts'

export interface Limits {
  /** How many statements of one question may be in flight; keys asked meanwhile gather into the next. */
  readonly inFlight: number
  /** How many keys one statement may carry. */
  readonly keys: number
}

/** The most keys that one statement carries. */
export const mostKeys = 1_000

/** A key that a request asks about, and how long it waits for the rows. */
interface Asked {
  readonly key: string
  readonly lifetime: Lifetime | undefined
}

/**
 * The queues to a graph, one for each question and its parameters, shared by all requests.
 *
 * - Keys that are asked while two statements of a question are in flight wait, and travel together in the next one.
 * - Nothing is cached here: rows come from a statement that was sent after they were asked for.
 * - Who may see what is a parameter of the statement. So only requests with the same rights share one.
 * - Where a shared statement fails, each request's keys are sent by themselves, so that one request can't fail another.
 * - A request that is over sends nothing more. A statement is aborted when all who wait for it are gone.
 */
export class Queues {
  private readonly queues = new Map<string, Queue>()

  constructor(
    readonly graph: Graph,
    private readonly limits: Limits = { inFlight: 2, keys: mostKeys },
  ) {}

  /**
   * The queue of a question with these parameters, besides its keys.
   * @param identity what {@link identityOf} tells of the statement
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

/** The question and its parameters, besides its keys: the same for all that may share a statement. */
export function identityOf({ name, parameters: { keys: _, ...others } }: Statement): string {
  return `${name} ${JSON.stringify(others)}`
}

/** What waits to be asked of one question, and what is in flight. */
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
      // As the loader does it by itself: once the promises of this moment are settled, so that siblings meet.
      batchScheduleFn: (send) => void Promise.resolve().then(() => process.nextTick(() => this.enqueue(send))),
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

  /** Asks for all in one statement, or, where that fails, for each request's keys in one of their own. */
  private async ask(asked: readonly Asked[]): Promise<readonly (readonly Row[] | Error)[]> {
    const waiting = asked.filter(({ lifetime }) => !lifetime?.over)
    const lifetimes = new Set(waiting.map(({ lifetime }) => lifetime))
    const found = await this.run(waiting, lifetimes)
    if (!(found instanceof Error)) return asked.map(({ key, lifetime }) => lifetime?.over ?? found.get(key) ?? [])
    if (lifetimes.size < 2 || concernsAll(found)) return asked.map(() => found)
    const askApart = async (lifetime: Lifetime | undefined) => {
      const own = waiting.filter((each) => each.lifetime === lifetime)
      return [lifetime, await this.run(own, new Set([lifetime]))] as const
    }
    const apart = new Map(await Promise.all([...lifetimes].map(askApart)))
    return asked.map(({ key, lifetime }) => {
      const own = apart.get(lifetime)
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
