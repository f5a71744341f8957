import type { Ask } from '../../shared/graphql/ask.ts'
import { Card, Said, SourceDetails } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { Conflict } from '../conflict/conflict.ts'

const ClaimWithEvidence = graphql(
  `
  query ClaimWithEvidence($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Claim {
        ...Said
        cited: citations { paragraph source { ...SourceDetails } }
        roles { role entity { ...Card } }
        remarks { firstTime record inferredFromName rank trend share role position }
        conflicts { ...Conflict }
        ... on Observation { sameAs { ...Said } derivedFrom { ...Said } }
      }
    }
  }
`,
  [Card, Conflict, Said, SourceDetails],
)

const OfTheSameThing = graphql(
  `
  query OfTheSameThing($where: ObservationFilter!) {
    observations(first: 20, where: $where) {
      totalCount
      nodes { ...Said }
    }
  }
`,
  [Said],
)

type Node = NonNullable<NonNullable<ResultOf<typeof ClaimWithEvidence>['nodes']>[number]>
export type Claim = Extract<Node, { basis: unknown }>

/** A claim, and what else is said of the same thing. */
export interface ClaimFound {
  readonly claim: Claim
  readonly others: readonly Said[]
  /** How many others there are; more than are listed. */
  readonly othersInAll: number
}

/** The claim with a key such as `F148`, or with a whole id such as `observation:F148`; null if there is none. */
export async function claimCalled(ask: Ask, key: string): Promise<ClaimFound | null> {
  const ids = key.includes(':') ? [key] : [`statement:${key}`, `observation:${key}`]
  const { nodes } = await ask(ClaimWithEvidence, { ids })
  const claim = nodes?.find((node) => node && 'basis' in node) as Claim | undefined
  return claim ? { claim, ...(await othersOf(ask, claim)) } : null
}

/** The other numbers of the same measure, reporter, partner and goods. */
async function othersOf(ask: Ask, claim: Claim): Promise<Omit<ClaimFound, 'claim'>> {
  if (claim.__typename !== 'Observation' || !claim.reporter) return { others: [], othersInAll: 0 }
  const { measure, reporter, partner, commodity } = claim
  const { observations } = await ask(OfTheSameThing, {
    where: {
      not: { id: [claim.id] },
      measure: [measure],
      reporter: [reporter.id],
      ...(partner ? { partner: [partner.id] } : { hasPartner: false }),
      ...(commodity ? { commodity: [commodity.id] } : { hasCommodity: false }),
    },
  })
  return { others: observations?.nodes ?? [], othersInAll: observations?.totalCount ?? 0 }
}

/** The path of the page of a claim: `/claim/F148`. */
export function claimPath(id: string): string {
  return `/claim/${keyOf(id)}`
}

/** The key of a claim in the addresses of this site. */
export function keyOf(id: string): string {
  return id.replace(/^(statement|observation):/, '')
}
