import { Conflict } from '../../pages/conflict/conflict.ts'
import { type Ask, missingFrom, needed, operationOf } from '../../shared/graphql/ask.ts'
import type { Said } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { around } from '../picture/around.ts'
import type { Answered } from './answered.ts'

const WhereSourcesDisagree = graphql(
  `
  query WhereSourcesDisagree {
    conflicts(first: 50) {
      totalCount
      nodes { ...Conflict }
    }
  }
`,
  [Conflict],
)

export type Conflicts = ResultOf<typeof WhereSourcesDisagree>

/** Queries the disagreements between sources. The picture shows the entities concerned. */
export async function whereSourcesDisagree(ask: Ask): Promise<Answered<'conflicts', Conflicts>> {
  const data = await ask(WhereSourcesDisagree, {})
  const groups = needed(data, data.conflicts?.nodes)
  const concerned = new Set(
    groups.flatMap(({ about, claims, memberships }) => [
      ...(about ? [about.id] : []),
      ...memberships.flatMap(({ member }) => (member ? [member.id] : [])),
      ...claims.flatMap((claim) => (claim.__typename === 'Observation' && claim.partner ? [claim.partner.id] : [])),
    ]),
  )
  const picture = concerned.size > 0 ? await around(ask, [...concerned], 0, 100) : { nodes: [], edges: [] }
  return {
    question: 'conflicts',
    data,
    operation: operationOf(WhereSourcesDisagree, {}),
    missing: missingFrom(data),
    picture,
    centers: [...concerned],
    disputed: groups.flatMap(({ claims }) => claims.flatMap(partiesOf)),
  }
}

/** The pairs of entities that a claim relates; none if it is about a single entity. */
function partiesOf(claim: Said): (readonly [string, string])[] {
  if (claim.__typename !== 'Observation' || !claim.reporter || !claim.partner) return []
  return [[claim.reporter.id, claim.partner.id]]
}
