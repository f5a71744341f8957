import type { Ask } from '../../shared/graphql/ask.ts'
import { Card, Said, SourceCard } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { Changed } from '../../writing/outcome.ts'

const History = graphql(
  `
  query History($id: ID!) {
    about { revision }
    entity: node(id: $id) { __typename ... on Entity { ...Card } }
    claim: node(id: $id) { __typename ... on Claim { ...Said } }
    source: node(id: $id) { __typename ... on Source { ...SourceCard } }
    history(id: $id, first: 100) {
      totalCount
      nodes {
        ...Changed
        entry {
          id at act by why
          reviews { id act by why }
        }
      }
    }
  }
`,
  [Card, Changed, Said, SourceCard],
)

type Answer = ResultOf<typeof History>
type HistoryList = NonNullable<Answer['history']>
export type HistoryLine = NonNullable<HistoryList['nodes']>[number]

/** What has become of an entity, a claim or a source. */
export interface HistoryFound {
  readonly id: string
  /** The thing as it is; all are null where it is gone. */
  readonly entity: Card | null
  readonly claim: Said | null
  readonly source: SourceCard | null
  readonly lines: readonly HistoryLine[]
  readonly count: number
}

/** The history of whatever has or had an id; null if nothing has. */
export async function historyOf(ask: Ask, id: string): Promise<HistoryFound | null> {
  const { entity, claim, source, history } = await ask(History, { id })
  if (!history?.nodes) return null
  return {
    id,
    entity: entity && 'name' in entity ? (entity as Card) : null,
    claim: claim && 'basis' in claim && 'citations' in claim ? (claim as Said) : null,
    source: source && 'shortTitle' in source ? (source as SourceCard) : null,
    lines: history.nodes,
    count: history.totalCount ?? history.nodes.length,
  }
}
