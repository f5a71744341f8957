/** A map of bounded size: what was used least recently makes room for what is new. */
export class LeastRecent<Value> {
  private readonly held = new Map<string, Value>()
  private size = 0

  /**
   * @param most how much it holds at most
   * @param sizeOf how much one value counts; one where it is left out
   */
  constructor(
    private readonly most: number,
    private readonly sizeOf: (value: Value) => number = () => 1,
  ) {}

  get(key: string): Value | undefined {
    const value = this.held.get(key)
    if (value === undefined) return undefined
    // A map keeps its keys in the order in which they were set: the first is the oldest.
    this.held.delete(key)
    this.held.set(key, value)
    return value
  }

  set(key: string, value: Value): void {
    this.remove(key)
    this.held.set(key, value)
    this.size += this.sizeOf(value)
    for (const oldest of this.held.keys()) {
      if (this.size <= this.most) return
      this.remove(oldest)
    }
  }

  private remove(key: string): void {
    const value = this.held.get(key)
    if (value === undefined) return
    this.held.delete(key)
    this.size -= this.sizeOf(value)
  }
}
