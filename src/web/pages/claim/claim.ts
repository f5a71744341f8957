import type { Ask } from '../../shared/graphql/ask.ts'
import { Said } from '../../shared/graphql/fragments.ts'
import { graphql } from '../../shared/graphql/graphql.ts'

const ClaimWithEvidence = graphql(
  `
  query ClaimWithEvidence($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Claim {
        ...Said
        conflicts {
          reason
          explanation
          claims { ...Said }
        }
      }
    }
  }
`,
  [Said],
)

/** The claim with a key such as `F148`, or with a whole id such as `observation:F148`; null if there is none. */
export async function claimCalled(ask: Ask, key: string) {
  const ids = key.includes(':') ? [key] : [`statement:${key}`, `observation:${key}`]
  const { nodes } = await ask(ClaimWithEvidence, { ids })
  for (const node of nodes ?? []) if (node && 'basis' in node) return node
  return null
}

/** The path of the page of a claim: `/claim/F148`. */
export function claimPath(id: string): string {
  return `/claim/${keyOf(id)}`
}

/** The key of a claim in the addresses of this site. */
export function keyOf(id: string): string {
  return id.replace(/^(statement|observation):/, '')
}
