import { DeadlinePassed } from './errors.ts'

/**
 * The lifetime of a request: until its deadline passes or its client disconnects. Everything that still waits for the graph is then
 * rejected, and nothing more is sent. An AbortSignal would do, but creating one and listening to it takes 12 µs instead of less than
 * 1 µs, and every statement needs one.
 */
export class Lifetime {
  private readonly end: number
  private readonly ends = new Set<(reason: Error) => void>()
  private timer: NodeJS.Timeout | undefined
  /** The reason why it ended; undefined while it lasts. */
  over: Error | undefined

  /**
   * @param milliseconds how long the request may take in all
   * @param left the time from now until the deadline, if the request began before
   */
  constructor(
    readonly milliseconds: number,
    left: number = milliseconds,
  ) {
    this.end = performance.now() + left
  }

  get millisecondsLeft(): number {
    return this.end - performance.now()
  }

  /** @throws {DeadlinePassed|RequestAborted} if it is over */
  check(): void {
    if (this.millisecondsLeft <= 0) this.stop(new DeadlinePassed(this.milliseconds))
    if (this.over) throw this.over
  }

  /** Ends the lifetime and rejects everything that waits in it. */
  stop(reason: Error): void {
    if (this.over) return
    this.over = reason
    clearTimeout(this.timer)
    for (const end of this.ends) end(reason)
    this.ends.clear()
  }

  /**
   * Registers a callback for the end of the lifetime. The timer only runs while there are callbacks, so that an answered request
   * leaves no timer behind.
   * @returns a function that removes the callback
   */
  onEnd(end: (reason: Error) => void): () => void {
    if (this.over) {
      end(this.over)
      return () => undefined
    }
    this.timer ??= setTimeout(
      () => this.stop(new DeadlinePassed(this.milliseconds)),
      Math.max(0, this.millisecondsLeft),
    )
    this.ends.add(end)
    return () => {
      this.ends.delete(end)
      if (this.ends.size > 0) return
      clearTimeout(this.timer)
      this.timer = undefined
    }
  }

  /**
   * Waits for a promise, but not beyond the end of the lifetime.
   * @throws {DeadlinePassed} if the deadline passes first
   * @throws {RequestAborted} if the client disconnects first
   */
  wait<T>(answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const stopListening = this.onEnd(reject)
      answer.then(
        (value) => {
          stopListening()
          resolve(value)
        },
        (error) => {
          stopListening()
          reject(error)
        },
      )
    })
  }
}

/**
 * The lifetime of a statement that several requests share: it has the latest of their deadlines, and ends when all of them are over.
 * Undefined if one of the requests has no lifetime.
 * @returns the lifetime, and a function to call once the statement is answered
 */
export function shared(lifetimes: ReadonlySet<Lifetime | undefined>): {
  readonly lifetime?: Lifetime
  readonly answered: () => void
} {
  const [first, ...others] = lifetimes
  if (lifetimes.has(undefined)) return { answered: nothing }
  if (first && others.length === 0) return { lifetime: first, answered: nothing }
  const all = [...lifetimes] as Lifetime[]
  const latest = all.reduce((one, other) => (other.millisecondsLeft > one.millisecondsLeft ? other : one))
  const lifetime = new Lifetime(latest.milliseconds, latest.millisecondsLeft)
  let waiting = all.length
  const stopListening = all.map((each) =>
    each.onEnd((reason) => {
      waiting -= 1
      if (waiting === 0) lifetime.stop(reason)
    }),
  )
  return {
    lifetime,
    answered: () => {
      for (const each of stopListening) each()
    },
  }
}

function nothing(): void {}
