import type { Citation } from '../evidence/citation.ts'

const memberships: ReadonlySet<string> = new Set(['MEMBER_OF', 'ASSOCIATED_WITH', 'PARTY_TO'])

/**
 * For a membership without a known start, the day by which a source lists it, so that it is not taken for one of old: the earliest
 * publication of its sources. Undefined for other relations, and where no source has a date.
 */
export function listedBy(
  edge: { readonly relation: string; readonly since?: string | undefined; readonly citations: readonly Citation[] },
  publishedOn: (source: string) => string | null | undefined,
): string | undefined {
  if (edge.since !== undefined || !memberships.has(edge.relation)) return undefined
  return edge.citations.flatMap(({ source }) => publishedOn(source) ?? []).sort()[0]
}
