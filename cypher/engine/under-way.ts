/** The statements that have been sent and not yet answered: what a graph waits for before it closes. */
export class UnderWay {
  private readonly work = new Set<Promise<unknown>>()

  /** Remembers work until it settles, and hands it back. */
  track<T>(work: Promise<T>): Promise<T> {
    this.work.add(work)
    const done = () => this.work.delete(work)
    work.then(done, done)
    return work
  }

  /** Resolves when all of it has settled, whichever way. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.work)
  }
}
