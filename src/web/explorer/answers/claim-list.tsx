import type { Said } from '../../shared/graphql/fragments.ts'
import { ClaimItem } from './claim-item.tsx'

/** A list of claims. */
export function ClaimList({ claims }: { readonly claims: readonly Said[] }) {
  return (
    <ul className="claims">
      {claims.map((claim) => (
        <li key={claim.id}>
          <ClaimItem claim={claim} />
        </li>
      ))}
    </ul>
  )
}
