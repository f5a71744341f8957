import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Lifetime, shared } from './lifetime.ts'

interface Flight<Answer> {
  readonly done: Promise<unknown>
  /** The callers that arrived meanwhile; they share the next flight. */
  next?: { readonly lifetimes: Set<Lifetime>; readonly answer: Promise<Answer> }
}

/** How long callers wait for a slow flight before the next one starts anyway. */
const patienceMilliseconds = 50

/**
 * Coalesces identical calls. Nothing is cached: callers that arrive while a call is in flight share the next one, which starts after they
 * arrived, so that nobody misses a write that they know of.
 */
export class SingleFlight<Answer> {
  private readonly flights = new Map<string, Flight<Answer>>()

  /**
   * @param key equal for identical calls
   * @param lifetime the lifetime of this caller
   * @param run computes the answer, within the joint lifetime of all callers that share it
   */
  ask(key: string, lifetime: Lifetime, run: (lifetime: Lifetime) => Promise<Answer>): Promise<Answer> {
    const flight = this.flights.get(key)
    if (flight?.next) {
      flight.next.lifetimes.add(lifetime)
      return flight.next.answer
    }
    const lifetimes = new Set([lifetime])
    // What is ready on other sockets is read first, so that requests that arrive together share the first flight too.
    const start = flight ? settledOrOverdue(flight.done) : nextTurn()
    const answer = start.then(() => this.begin(key, lifetimes, run))
    const next = { lifetimes, answer }
    if (flight) flight.next = next
    else this.flights.set(key, { done: answer, next })
    return answer
  }

  private begin(key: string, lifetimes: Set<Lifetime>, run: (lifetime: Lifetime) => Promise<Answer>): Promise<Answer> {
    const { lifetime, answered } = shared(lifetimes)
    // Also where `run` throws before it returns a promise, the call must end.
    const answer = (async () => run(lifetime as Lifetime))()
    const end = () => {
      answered()
      if (this.flights.get(key) === flight) this.flights.delete(key)
    }
    const flight: Flight<Answer> = { done: answer.then(end, end) }
    this.flights.set(key, flight)
    return answer
  }
}

/** Resolves when the flight has landed or after {@link patienceMilliseconds}. */
function settledOrOverdue(done: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patienceMilliseconds)
    done.then(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
