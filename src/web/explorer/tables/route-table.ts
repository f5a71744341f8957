import type { Leg } from '../questions/route.ts'
import type { Speech } from '../words/language.tsx'
import type { AnswerTable } from './table-of-answer.ts'

/** The legs of a route as a table, in the order travelled. */
export function routeTable(legs: readonly Leg[], { words }: Speech): AnswerTable {
  const { tableColumns } = words
  const keys = ['leg', 'from', 'to', 'line', 'distance', 'howKnown', 'gauges', 'basis'] as const
  return {
    columns: keys.map((key) => ({ key, title: tableColumns[key] })),
    rows: legs.map(({ from, to, line, kilometres, distance, gauges, basis, citations }, index) => ({
      id: `${index} ${from?.id} ${to?.id}`,
      path: line && `/entity/${line.id}`,
      citations,
      cells: {
        leg: index + 1,
        from,
        to,
        line: line ?? words.overBorder,
        distance: kilometres,
        howKnown: words.distances[distance],
        gauges: gauges.join(' + ') || null,
        basis: words.bases[basis],
      },
    })),
  }
}
