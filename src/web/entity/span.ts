/** Where a time lies between the first day of all and today, in parts of the whole. */
export function spanOf(
  first: string,
  since: string,
  until: string | null | undefined,
): { left: string; width: string } {
  const [begin, start, now] = [Date.parse(first), Date.parse(since), Date.now()]
  const end = until ? Math.min(Date.parse(until), now) : now
  const whole = Math.max(1, now - begin)
  const percent = (part: number) => `${(Math.max(0, part / whole) * 100).toFixed(2)}%`
  return { left: percent(Math.min(start, now) - begin), width: percent(Math.max(end - start, whole / 200)) }
}
