import { ask } from '../shared/graphql/ask.ts'
import { Card } from '../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../shared/graphql/graphql.ts'

const TradeOverTime = graphql(
  `
  query TradeOverTime($id: ID!) {
    exports: timeSeries(reporter: $id, measure: EXPORT_VALUE) { ...Course }
    imports: timeSeries(reporter: $id, measure: IMPORT_VALUE) { ...Course }
  }
`,
  [
    graphql(
      `
    fragment Course on TimeSeries {
      measure
      unit
      gaps
      basis
      partner { ...Card }
      source { id title }
      points { value period { label } }
    }
  `,
      [Card],
    ),
  ],
)

export type Course = ResultOf<typeof TradeOverTime>['exports'][number]

/** How the exports and imports of an entity went, where a source has more than one number in a row. */
export async function tradeOverTime(id: string): Promise<readonly Course[]> {
  const { exports, imports } = await ask(TradeOverTime, { id })
  return [...exports, ...imports].filter(({ points }) => points.length > 1)
}
