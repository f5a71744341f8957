import { ask, needed } from '../../../shared/graphql/ask.ts'
import { Card, Cited } from '../../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../../shared/graphql/graphql.ts'

const TradeFlows = graphql(
  `
  query TradeFlows($of: [ID!]!, $after: String) {
    observations(
      where: {
        reporter: $of
        hasPartner: true
        hasCommodity: false
        kind: [LEVEL, SHARE]
        measure: [TRADE_VALUE, EXPORT_VALUE, IMPORT_VALUE, PARTNER_SHARE]
      }
      first: 100
      after: $after
    ) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        measure
        flow
        value
        unit
        comparator
        basis
        transportMode
        channel { id }
        period { label start end }
        reporter { ...Card }
        partner { ...Card }
        citations { ...Cited }
        disagreesWith { id }
      }
    }
  }
`,
  [Card, Cited],
)

type Page = ResultOf<typeof TradeFlows>
export type Reported = NonNullable<NonNullable<Page['observations']>['nodes']>[number]

/** The reported trade of some entities with each of their partners, for all goods together. */
export async function reportedBy(of: readonly string[]): Promise<readonly Reported[]> {
  const found: Reported[] = []
  let after: string | null = null
  for (let page = 0; page < 5; page++) {
    const data: Page = await ask(TradeFlows, { of: [...of], after })
    const { nodes, pageInfo } = needed(data, data.observations)
    found.push(...needed(data, nodes))
    if (!pageInfo.hasNextPage) break
    after = pageInfo.endCursor
  }
  return found
}
