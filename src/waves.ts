export interface WaveLimits {
  /** How many waves may be under way. */
  readonly underWay: number
  /** How long one may hold back the next. */
  readonly milliseconds: number
}

interface Asking<Shared, Answer> {
  readonly run: (shared: Shared) => Promise<Answer>
  readonly resolve: (answer: Promise<Answer>) => void
  readonly answer: Promise<Answer>
}

/**
 * Lets those who ask go in waves. Whoever asks while two waves are under way gathers for the next; then all start together,
 * so that their keys meet in the same statements, and share what they read. Those who ask the very same get one answer. Nothing is
 * cached: what a wave reads was asked for by all in it before any of it was read, and goes with it.
 *
 * A wave is over when the first in it is answered, or its time is up: a slow one doesn't keep others waiting.
 */
export class Waves<Shared, Answer> {
  private gathering = new Map<string, Asking<Shared, Answer>>()
  private underWay = 0
  private starting = false

  /** @param share makes what those of one wave share */
  constructor(
    private readonly share: () => Shared,
    private readonly limits: WaveLimits = { underWay: 2, milliseconds: 50 },
  ) {}

  /**
   * @param name the same for those who ask the very same
   * @param run works out the answer, when it is this wave's turn
   */
  ask(name: string, run: (shared: Shared) => Promise<Answer>): Promise<Answer> {
    const same = this.gathering.get(name)
    if (same) return same.answer
    let resolve: (answer: Promise<Answer>) => void = () => undefined
    const answer = new Promise<Answer>((resolved) => {
      resolve = resolved
    })
    this.gathering.set(name, { run, resolve, answer })
    this.startSoon()
    return answer
  }

  /** Once what has come in by now has been read: the requests of a wave that is over come back together. */
  private startSoon(): void {
    if (this.starting || this.underWay >= this.limits.underWay || this.gathering.size === 0) return
    this.starting = true
    setImmediate(() => {
      this.starting = false
      this.start([...this.gathering.values()])
    })
  }

  private start(wave: readonly Asking<Shared, Answer>[]): void {
    this.gathering = new Map()
    this.underWay += 1
    let over = false
    const end = () => {
      if (over) return
      over = true
      clearTimeout(timeUp)
      this.underWay -= 1
      this.startSoon()
    }
    const timeUp = setTimeout(end, this.limits.milliseconds)
    const shared = this.share()
    for (const { run, resolve } of wave) {
      const answer = run(shared)
      answer.then(end, end)
      resolve(answer)
    }
  }
}
