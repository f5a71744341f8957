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

/** The path of the page of a disagreement: `/conflict/two-values~F004~F067`. */
export function conflictPath(id: string): string {
  return `/conflict/${id.replace(/^conflict:/, '')}`
}
