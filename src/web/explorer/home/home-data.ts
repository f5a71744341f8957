import type { Ask } from '../../shared/graphql/ask.ts'
import { Card } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'

/** The place of the answer on the home page. */
export const shownPlace = 'region:CENTRAL_ASIA'

const Home = graphql(
  `
  query Home($place: ID!) {
    about { counts { claims sources kinds { kind count } } }
    conflicts(first: 3) {
      totalCount
      nodes { id reason about { ...Card } }
    }
    portsServing(place: $place, first: 8) {
      totalCount
      nodes { role port { ...Card country { ...Card } } }
    }
  }
`,
  [Card],
)

export type HomeData = ResultOf<typeof Home>

/** What the home page shows of the graph: how much it holds, one answer, and disagreements of sources. */
export function homeData(ask: Ask): Promise<HomeData> {
  return ask(Home, { place: shownPlace })
}
