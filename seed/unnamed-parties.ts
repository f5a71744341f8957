import type { Draft } from './draft.ts'

const centralAsia = 'region:CENTRAL_ASIA'

/** The agreements between China and "all Central Asian countries", by the statement about each. */
const withAllOfThem: readonly (readonly [statement: string, agreement: string])[] = [
  ['statement:F132', 'agreement:CHN-CA_BRI_DOCS'],
  ['statement:F133', 'agreement:CHN-CA_PLANS'],
  ['statement:F134', 'agreement:CHN-CA_IPA'],
]

/**
 * Adds the parties that the articles count but don't name: every Central Asian country is a party to what China has signed
 * with all of them, and every signatory of Belt and Road documents takes part in it. These edges are derived from the
 * statement and from the reference data on which countries those are, so both must have been added before.
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

/** Where no date is known, the statement gives a date by which they had been signed. */
function addKnownBy(draft: Draft, agreement: string, statement: string): void {
  const known = draft.entities.get(agreement)
  const knownBy = draft.claims.get(statement)?.properties.periodEnd
  if (known && knownBy && !known.properties?.inForceSince) draft.entity({ ...known, properties: { knownBy } })
}
