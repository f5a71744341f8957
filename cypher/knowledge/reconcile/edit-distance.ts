/**
 * The edits that turn one text into another: letters inserted, deleted or replaced, or two neighbours swapped.
 * @param most the most that matter
 * @returns the count; more than `most` where it takes more
 */
export function editDistance(one: string, other: string, most: number): number {
  const [left, right] = [[...one], [...other]]
  if (Math.abs(left.length - right.length) > most) return most + 1
  let before: number[] = []
  let last = right.map((_, at) => at + 1)
  last.unshift(0)
  for (const [row, letter] of left.entries()) {
    const next = [row + 1]
    for (const [at, opposite] of right.entries()) {
      const replaced = (last[at] ?? 0) + (letter === opposite ? 0 : 1)
      const shortest = Math.min(replaced, (last[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1)
      const isSwapped = letter === right[at - 1] && left[row - 1] === opposite
      next.push(isSwapped ? Math.min(shortest, (before[at - 1] ?? 0) + 1) : shortest)
    }
    before = last
    last = next
  }
  return last[right.length] ?? most + 1
}

/** How many edits a word of this length may have and still be a misspelling of another: none in short ones, where they make another word. */
export function editsIn(length: number): number {
  if (length < 4) return 0
  if (length < 8) return 1
  return length < 14 ? 2 : 3
}
