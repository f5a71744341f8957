import type { Value } from '../../cypher/engine/graph.ts'

/** Observations that have the same value in a dimension and cite the same sources. */
export interface CoveredRow {
  readonly key: string
  readonly held: Value
  /** Sources that each of them cites; one that is cited for several paragraphs is there several times. */
  readonly sources: readonly string[]
  readonly total: number
  /** How many of them have a period. */
  readonly dated: number
  readonly earliest: string | null
  /** With `~` after it: a year or a month reaches to its end, so that 2023 is later than 2023-07. */
  readonly latest: string | null
}

/** The observations that have a value in a dimension. */
export interface ValueCovered {
  readonly value: Value
  readonly count: number
  readonly undated: number
  readonly earliest: string | null
  readonly latest: string | null
  /** Each once, in the order of their ids. */
  readonly sources: readonly string[]
}

/**
 * Adds up what the graph found source by source: a value stands once, and what has several values counts in each.
 * @param thisYear the year to which a period without a known end reaches
 */
export function coveredValues(
  dimension: string,
  rows: readonly CoveredRow[],
  thisYear: number,
): readonly ValueCovered[] {
  const byValue = new Map<Value, ValueCovered>()
  for (const row of rows)
    for (const value of valuesOf(dimension, row, thisYear)) byValue.set(value, added(byValue.get(value), value, row))
  return [...byValue.values()]
}

function valuesOf(dimension: string, { held, sources }: CoveredRow, thisYear: number): readonly Value[] {
  if (dimension === 'SOURCE') return sources.length > 0 ? [...new Set(sources)] : [null]
  return dimension === 'YEAR' ? yearsIn(String(held), thisYear) : [held]
}

/** @param span the first year and the last: `2013/2023`, either of them left out where it is not known */
function yearsIn(span: string, thisYear: number): readonly Value[] {
  const [start = '', end = ''] = span.split('/')
  if (start === '' && end === '') return [null]
  const first = Number(start || end)
  const last = end === '' ? Math.max(first, thisYear) : Number(end)
  return Array.from({ length: last - first + 1 }, (_, place) => String(first + place).padStart(4, '0'))
}

function added(before: ValueCovered | undefined, value: Value, row: CoveredRow): ValueCovered {
  const sources = [...new Set([...(before?.sources ?? []), ...row.sources])].sort()
  return {
    ...{ value, sources },
    count: (before?.count ?? 0) + row.total,
    undated: (before?.undated ?? 0) + row.total - row.dated,
    earliest: least(before?.earliest ?? null, row.earliest),
    latest: greatest(before?.latest ?? null, row.latest?.replace('~', '') ?? null),
  }
}

function least(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other < one) ? other : one
}

/** Of two dates the one that reaches later. */
function greatest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return `${other}~` > `${one}~` ? other : one
}
