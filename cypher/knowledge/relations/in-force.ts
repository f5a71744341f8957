/** The dates of an edge as the graph stores them. */
export interface StoredDates {
  readonly since?: string | null
  /** Where its start is not known: the day of the source that lists it. */
  readonly knownBy?: string | null
  /** The first day on which it no longer held. */
  readonly until?: string | null
  /** Its times with breaks between them, each as a status, a start and an end. */
  readonly spells?: readonly string[] | null
  /** Of a line that does not run: how far it has come. */
  readonly status?: string | null
}

/** A time without a break; from null where no start is known, and to null where no end is. */
export interface TimeInForce {
  readonly from: string | null
  readonly to: string | null
}

const openEnd = '9999'

/**
 * The times in which a relation is found as of a day. It says of all days what `cypher/parts/holds.cypher` says of one, so that whoever
 * has read an edge need not ask again for each day.
 * @returns in order, without overlap; empty for what never holds, such as the stop of a planned line
 */
export function timesInForce({ since, knownBy, until, spells, status }: StoredDates): readonly TimeInForce[] {
  if (status) return []
  const [from, to] = [since ?? knownBy ?? '', until ?? openEnd]
  const parts = spells?.map((spell) => spell.split('|')) ?? [['', '', openEnd]]
  const times: [string, string][] = []
  for (const [, start = '', end = openEnd] of parts) {
    // Dates are compared as texts, which a year or a month stand among as well.
    const [, first = ''] = [start, from].sort()
    const [last = openEnd] = [end, to].sort()
    if (first >= last) continue
    const before = times.at(-1)
    if (before?.[1] === first) before[1] = last
    else times.push([first, last])
  }
  return times.map(([first, last]) => ({ from: first || null, to: last === openEnd ? null : last }))
}
