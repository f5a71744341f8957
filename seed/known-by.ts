import type { Draft, RelationDraft } from './draft.ts'

const memberships: ReadonlySet<string> = new Set(['MEMBER_OF', 'ASSOCIATED_WITH', 'PARTY_TO'])

/**
 * For a membership without a known start, the day by which a source lists it, so that it is not taken for one of old: the earliest
 * publication of its sources. Undefined for other relations, and where no source has a date.
 */
export function knownBy(draft: Draft, { relation, since, citations }: RelationDraft): string | undefined {
  if (since !== undefined || !memberships.has(relation)) return undefined
  return citations.flatMap(({ source }) => draft.sources.get(source)?.publishedOn ?? []).sort()[0]
}
