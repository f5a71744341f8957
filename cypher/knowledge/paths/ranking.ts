import { type BasisName, bases, weakest } from '../evidence/basis.ts'
import type { RelationName } from '../relations/relation.ts'
import type { SeenEdge } from './evidence.ts'

/** A chain, with what each of its edges rests on. */
export interface WeighedChain {
  readonly edges: readonly SeenEdge[]
  readonly bases: readonly BasisName[]
}

/** Relations that say where something is, and nothing of what goes on between the two. */
const ofGeography: ReadonlySet<RelationName> = new Set(['BORDERS', 'LOCATED_IN', 'PART_OF'])

/**
 * Chains in the order in which a reader wants them: fewest steps first; among these, mere geography last; then by the weakest evidence of
 * each, what is stated by a document and what an open data set has counting alike; then those with less geography in them. Equal ones stay in
 * the order in which they were found.
 */
export function ranked(chains: readonly WeighedChain[]): readonly (readonly SeenEdge[])[] {
  return chains
    .map((chain) => ({ edges: chain.edges, rank: rankOf(chain) }))
    .toSorted((one, other) => compared(one.rank, other.rank))
    .map(({ edges }) => edges)
}

function rankOf({ edges, bases }: WeighedChain): readonly number[] {
  const geography = edges.filter(({ relation }) => ofGeography.has(relation)).length
  return [edges.length, geography === edges.length ? 1 : 0, strength(bases), geography]
}

function strength(among: readonly BasisName[]): number {
  return Math.max(bases.indexOf('REFERENCE'), bases.indexOf(weakest(among)))
}

function compared(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, place) => number !== other[place])
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}
