/** How many chains to find for each one that is wanted, so that enough are left without those that are nearly like another. */
export const foundForEach = 3

/**
 * Leaves out the chains that differ from one before them in a single stop: what is one train is one alternative, whichever of its stops
 * the chain names. A chain with one stop between its ends is always another.
 * @param stops the stops of a chain, without its ends
 */
export function unlike<Chain>(chains: readonly Chain[], stops: (chain: Chain) => readonly string[]): Chain[] {
  const kept: Chain[] = []
  for (const chain of chains) {
    const own = stops(chain)
    const isLike = (other: Chain) => {
      const theirs = new Set(stops(other))
      return theirs.size > 0 && own.filter((stop) => !theirs.has(stop)).length <= 1
    }
    if (own.length < 2 || !kept.some(isLike)) kept.push(chain)
  }
  return kept
}
