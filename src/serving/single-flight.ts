import { type Lifetime, shared } from '../../cypher/engine/lifetime.ts'

interface Flight<Answer> {
  readonly done: Promise<unknown>
  /** Those who asked the same meanwhile: they wait for the next. */
  next?: { readonly lifetimes: Set<Lifetime>; readonly answer: Promise<Answer> }
}

/** How long those who wait are held back by a slow one before them. */
const patienceMilliseconds = 50

/**
 * Answers at once all who ask the same. Nothing is cached: whoever asks while the same is in flight gets the next answer, all of which
 * is read after they asked, so that nobody misses a write that they know of.
 */
export class SingleFlight<Answer> {
  private readonly flights = new Map<string, Flight<Answer>>()

  /**
   * @param key the same for those who ask the same
   * @param lifetime how long this one waits
   * @param run works out the answer, within the lifetime of all who wait for it
   */
  ask(key: string, lifetime: Lifetime, run: (lifetime: Lifetime) => Promise<Answer>): Promise<Answer> {
    const flight = this.flights.get(key)
    if (!flight) return this.begin(key, new Set([lifetime]), run)
    if (flight.next) {
      flight.next.lifetimes.add(lifetime)
      return flight.next.answer
    }
    const lifetimes = new Set([lifetime])
    const answer = soonest(flight.done).then(() => this.begin(key, lifetimes, run))
    flight.next = { lifetimes, answer }
    return answer
  }

  private begin(key: string, lifetimes: Set<Lifetime>, run: (lifetime: Lifetime) => Promise<Answer>): Promise<Answer> {
    const { lifetime, answered } = shared(lifetimes)
    const answer = run(lifetime as Lifetime)
    const end = () => {
      answered()
      if (this.flights.get(key) === flight) this.flights.delete(key)
    }
    const flight: Flight<Answer> = { done: answer.then(end, end) }
    this.flights.set(key, flight)
    return answer
  }
}

/** Once it is done, or patience is at its end. */
function soonest(done: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patienceMilliseconds)
    done.then(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
