/** The statements that have been sent but not answered yet. A graph waits for them before it closes. */
export class InFlight {
  private readonly pending = new Set<Promise<unknown>>()

  /** Adds a promise until it settles, and returns it. */
  track<T>(pending: Promise<T>): Promise<T> {
    this.pending.add(pending)
    const done = () => this.pending.delete(pending)
    pending.then(done, done)
    return pending
  }

  /** Resolves when every tracked promise has settled, fulfilled or rejected. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.pending)
  }
}
