import type { Spell } from '../cypher/knowledge/relations/spell.ts'
import type { Draft, RelationDraft } from './draft.ts'
import { grouped } from './grouped.ts'
import { type MembershipRows, readMemberships } from './membership-rows.ts'

/**
 * Adds the memberships of memberships.csv: a member has the edge MEMBER_OF (PARTY_TO where it is an agreement), suspended or not; an
 * observer, a partner or a candidate has ASSOCIATED_WITH. Who was the one and became the other has both.
 */
export function addMemberships(draft: Draft): void {
  for (const rows of readMemberships()) {
    draft.read(rows.spells.length)
    for (const [relation, spells] of grouped(rows.spells, ({ status }) => relationOf(rows.organization, status)))
      draft.relation(edge(draft, rows, relation, spells))
  }
}

function relationOf(organization: string, status: Spell['status']): string {
  if (status !== 'MEMBER' && status !== 'SUSPENDED') return 'ASSOCIATED_WITH'
  return organization.startsWith('agreement:') ? 'PARTY_TO' : 'MEMBER_OF'
}

function edge(
  draft: Draft,
  { organization, member, confidence, note }: MembershipRows,
  relation: string,
  spells: MembershipRows['spells'],
): RelationDraft {
  const sources = [...new Set(spells.map(({ source }) => source))]
  const isPlain = spells.length === 1 && spells[0]?.status === 'MEMBER'
  return {
    from: member,
    relation,
    to: organization,
    basis: draft.sources.get(sources[0] ?? '')?.basis ?? 'CURATED',
    citations: sources.map((source) => ({ source })),
    since: spells[0]?.since,
    until: spells.at(-1)?.until,
    spells: isPlain ? undefined : spells,
    confidence,
    note,
  }
}
