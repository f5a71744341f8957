import type { Draft } from './draft.ts'

const centralAsia = 'region:CENTRAL_ASIA'

/** What "all Central Asian countries" have signed or agreed with China, by the statement that says so. */
const withAllOfThem: readonly (readonly [statement: string, agreement: string])[] = [
  ['statement:F132', 'agreement:CHN-CA_BRI_DOCS'],
  ['statement:F133', 'agreement:CHN-CA_PLANS'],
  ['statement:F134', 'agreement:CHN-CA_IPA'],
]

/**
 * Adds the parties that the articles count but don't name: what China has signed with all Central Asian countries, each of
 * them is a party to, and whoever has signed Belt and Road documents takes part in it. Derived from the statement and
 * from the reference data that says which countries those are. Needs both to be there.
 */
export function addUnnamedParties(draft: Draft): void {
  const members = [...draft.relations.values()].filter(
    ({ relation, from, to }) => relation === 'PART_OF' && to === centralAsia && from.startsWith('country:'),
  )
  for (const [statement, agreement] of withAllOfThem) {
    addKnownBy(draft, agreement, statement)
    for (const { from, citations } of members) {
      const derived = {
        basis: 'DERIVED',
        citations: [...(draft.claims.get(statement)?.citations ?? []), ...citations],
        confidence: 'medium',
      } as const
      draft.relation({ from, relation: 'PARTY_TO', to: agreement, ...derived })
      if (agreement === 'agreement:CHN-CA_BRI_DOCS')
        draft.relation({ from, relation: 'MEMBER_OF', to: 'organization:BRI', ...derived })
    }
  }
}

/** Nobody says when they were signed; by when they had been, the statement does. */
function addKnownBy(draft: Draft, agreement: string, statement: string): void {
  const known = draft.entities.get(agreement)
  const knownBy = draft.claims.get(statement)?.properties.periodEnd
  if (known && knownBy) draft.entity({ ...known, properties: { knownBy } })
}
