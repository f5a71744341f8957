import { ask, operationOf } from '../../shared/graphql/ask.ts'
import { Card, Said } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { around } from '../picture/around.ts'
import type { Answered } from './answered.ts'

const WhereSourcesDisagree = graphql(
  `
  query WhereSourcesDisagree {
    conflictGroups(first: 50) {
      totalCount
      nodes {
        reason
        explanation
        about { ...Card }
        claims { ...Said }
      }
    }
  }
`,
  [Card, Said],
)

export type Conflicts = ResultOf<typeof WhereSourcesDisagree>

/** Asks where sources disagree; the picture shows those whom it concerns. */
export async function whereSourcesDisagree(): Promise<Answered<'conflicts', Conflicts>> {
  const data = await ask(WhereSourcesDisagree, {})
  const concerned = new Set(
    data.conflictGroups.nodes.flatMap(({ about, claims }) => [
      about.id,
      ...claims.flatMap((claim) => (claim.__typename === 'Observation' && claim.partner ? [claim.partner.id] : [])),
    ]),
  )
  const picture = concerned.size > 0 ? await around([...concerned], 0, 100) : { nodes: [], edges: [] }
  return {
    question: 'conflicts',
    data,
    operation: operationOf(WhereSourcesDisagree, {}),
    picture,
    centers: [...concerned],
    disputed: data.conflictGroups.nodes.flatMap(({ claims }) => claims.flatMap(partiesOf)),
  }
}

/** Whom a claim relates to whom; none where it is about one alone. */
function partiesOf(claim: Said): (readonly [string, string])[] {
  return claim.__typename === 'Observation' && claim.partner ? [[claim.reporter.id, claim.partner.id]] : []
}
