/** A sortKey that puts large counts first, and those of one count in the order of their names. */
export function largestFirst(count: number, name: string): string {
  return `${String(1e15 - count).padStart(16, '0')}\t${name}`
}
