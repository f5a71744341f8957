/** A queue of nodes from which the one with the smallest key comes first: a binary heap. */
export class NearestQueue {
  private readonly nodes: number[] = []
  private readonly keys: number[] = []

  get size(): number {
    return this.nodes.length
  }

  push(node: number, key: number): void {
    const { nodes, keys } = this
    let at = nodes.length
    while (at > 0) {
      const parent = (at - 1) >> 1
      if ((keys[parent] as number) <= key) break
      nodes[at] = nodes[parent] as number
      keys[at] = keys[parent] as number
      at = parent
    }
    nodes[at] = node
    keys[at] = key
  }

  /** The node with the smallest key, which leaves the queue; undefined if the queue is empty. */
  pop(): number | undefined {
    const { nodes, keys } = this
    const first = nodes[0]
    const node = nodes.pop()
    const key = keys.pop()
    if (node === undefined || key === undefined || nodes.length === 0) return first
    let at = 0
    for (let child = 1; child < nodes.length; child = 2 * at + 1) {
      if (child + 1 < nodes.length && (keys[child + 1] as number) < (keys[child] as number)) child += 1
      if ((keys[child] as number) >= key) break
      nodes[at] = nodes[child] as number
      keys[at] = keys[child] as number
      at = child
    }
    nodes[at] = node
    keys[at] = key
    return first
  }
}
