import type { Said } from '../../shared/graphql/fragments.ts'
import type { Conflict } from './conflict.ts'

/** One side of a disagreement about a number, with its claims. */
export interface Side {
  readonly low: number | null
  readonly high: number | null
  /** The bounds as the server computed them. */
  readonly exact: { readonly low: string | null; readonly high: string | null }
  readonly unit: string
  readonly implied: boolean
  readonly claims: readonly Said[]
}

/** The sides of a disagreement about a number; empty where memberships disagree. */
export function sidesOf({ sides, claims }: Conflict): readonly Side[] {
  return sides.map(({ low, high, unit, implied, claims: named }) => ({
    low: low === null ? null : Number(low),
    high: high === null ? null : Number(high),
    exact: { low, high },
    unit,
    implied,
    claims: named.flatMap(({ id }) => claims.find((claim) => claim.id === id) ?? []),
  }))
}

/** The claims that are on no side: what else is in doubt. */
export function inDoubt({ sides, claims }: Conflict): readonly Said[] {
  const placed = new Set(sides.flatMap((side) => side.claims.map(({ id }) => id)))
  return claims.filter(({ id }) => !placed.has(id))
}

/** The number that stands for a side in a chart: the middle of its range, or its only bound. */
export function pointOf({ low, high }: Side): number {
  if (low !== null && high !== null) return (low + high) / 2
  return low ?? high ?? 0
}

export type Membership = Conflict['memberships'][number]

/** The two sides of a disagreement about memberships: each lists the same members, as it has them. */
export function listsOf({ memberships }: Conflict): readonly (readonly Membership[])[] {
  return [0, 1].map((side) => memberships.filter((_, place) => place % 2 === side))
}
