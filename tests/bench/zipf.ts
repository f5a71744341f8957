/** Numbers from 0 to 1 that are the same in every run (Lehmer's generator). */
function seeded(seed = 20260101): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Draws so many of the things, the first most often: the n-th as often as one n-th of the first. */
export function zipf<T>(things: readonly T[], draws: number, random = seeded()): readonly T[] {
  const sums: number[] = []
  for (let rank = 1; rank <= things.length; rank++) sums.push((sums.at(-1) ?? 0) + 1 / rank)
  const all = sums.at(-1) ?? 0
  return Array.from({ length: draws }, () => {
    const at = random() * all
    return things[sums.findIndex((sum) => sum >= at)] as T
  })
}
