import type { Ask } from '../../shared/graphql/ask.ts'
import { Card, Cited, Said } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'

/** A disagreement with all that its card shows. */
export const Conflict = graphql(
  `
  fragment Conflict on ConflictGroup {
    __typename
    id
    reason
    about { ...Card }
    claims { ...Said }
    sides { low high unit implied claims { id } }
    memberships { member { ...Card } of { ...Card } holds since until citations { ...Cited } }
  }
`,
  [Card, Cited, Said],
)
export type Conflict = ResultOf<typeof Conflict>

const OneConflict = graphql(
  `
  query OneConflict($id: ID!) {
    node(id: $id) { __typename ...Conflict }
  }
`,
  [Conflict],
)

/** The disagreement with a key such as `two-values~F004~F067`; null if there is none. */
export async function conflictCalled(ask: Ask, key: string): Promise<Conflict | null> {
  const { node } = await ask(OneConflict, { id: `conflict:${key}` })
  return node?.__typename === 'ConflictGroup' ? node : null
}

/** The path of the page of a disagreement: `/conflict/two-values~F004~F067`. */
export function conflictPath(id: string): string {
  return `/conflict/${id.replace(/^conflict:/, '')}`
}
