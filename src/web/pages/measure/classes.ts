/** The place of a number among the classes of a map, from 0 for the lowest. */
export function classOf(value: string, limits: readonly number[]): number {
  const number = Number(value)
  return limits.filter((limit) => number >= limit).length
}
