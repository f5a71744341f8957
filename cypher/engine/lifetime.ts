import { DeadlinePassed } from './errors.ts'

/**
 * How long a request lives: until its time is up or its client leaves. What still waits for the graph then is refused, and nothing
 * more is sent for it. An AbortSignal would say the same, but making one and listening to it takes 12 µs where this takes less than
 * one, and every statement has one.
 */
export class Lifetime {
  private readonly end: number
  private readonly ends = new Set<(reason: Error) => void>()
  private timer: NodeJS.Timeout | undefined
  /** Why it is over; undefined while it lasts. */
  over: Error | undefined

  /** @param milliseconds the time for all that is asked during it, from now */
  constructor(readonly milliseconds: number) {
    this.end = performance.now() + milliseconds
  }

  get millisecondsLeft(): number {
    return this.end - performance.now()
  }

  /** @throws {DeadlinePassed|RequestAborted} where it is over */
  check(): void {
    if (this.millisecondsLeft <= 0) this.stop(new DeadlinePassed(this.milliseconds))
    if (this.over) throw this.over
  }

  /** Ends it, and refuses all that waits. */
  stop(reason: Error): void {
    if (this.over) return
    this.over = reason
    clearTimeout(this.timer)
    for (const end of this.ends) end(reason)
    this.ends.clear()
  }

  /**
   * Calls back when it ends, until told to forget. The timer runs only while somebody listens, so that an answered request leaves
   * nothing behind.
   * @returns stops listening
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
   * What was asked for, or the reason why it no longer matters.
   * @throws {DeadlinePassed} where the time is up first
   * @throws {RequestAborted} where the client leaves first
   */
  wait<T>(answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const forget = this.onEnd(reject)
      answer.then(
        (value) => {
          forget()
          resolve(value)
        },
        (error) => {
          forget()
          reject(error)
        },
      )
    })
  }
}

/**
 * The lifetime of a statement that several requests share: it may take as long as the most patient of them waits, and ends when all
 * of them are over. None where one of them has none.
 * @returns the lifetime, and a function to call when the statement is answered
 */
export function shared(lifetimes: ReadonlySet<Lifetime | undefined>): {
  readonly lifetime?: Lifetime
  readonly answered: () => void
} {
  const [first, ...others] = lifetimes
  if (lifetimes.has(undefined)) return { answered: nothing }
  if (first && others.length === 0) return { lifetime: first, answered: nothing }
  const all = [...lifetimes] as Lifetime[]
  const lifetime = new Lifetime(Math.max(...all.map(({ millisecondsLeft }) => millisecondsLeft)))
  let waiting = all.length
  const forget = all.map((each) =>
    each.onEnd((reason) => {
      waiting -= 1
      if (waiting === 0) lifetime.stop(reason)
    }),
  )
  return {
    lifetime,
    answered: () => {
      for (const each of forget) each()
    },
  }
}

function nothing(): void {}
