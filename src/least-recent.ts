/** A map of bounded size: what was used least recently makes room for what is new. */
export class LeastRecent<Value> {
  private readonly held = new Map<string, Value>()

  /** @param most how many it holds at most */
  constructor(private readonly most: number) {}

  get(key: string): Value | undefined {
    const value = this.held.get(key)
    if (value === undefined) return undefined
    // A map keeps its keys in the order in which they were set: the first is the oldest.
    this.held.delete(key)
    this.held.set(key, value)
    return value
  }

  set(key: string, value: Value): void {
    this.held.delete(key)
    this.held.set(key, value)
    if (this.held.size <= this.most) return
    const [oldest] = this.held.keys()
    if (oldest !== undefined) this.held.delete(oldest)
  }
}
