import type { ClaimRow } from '../../cypher/knowledge/claims/claim.ts'
import { claimsAlike } from '../../cypher/knowledge/ledger/acts/alike.ts'
import type { Performed } from '../../cypher/knowledge/ledger/acts/perform.ts'
import { Claim } from '../claims/claim.ts'
import { ConflictGroup } from '../claims/conflict.ts'
import type { Request } from '../request.ts'
import { claimsOf, conflictsWith } from './conflicts-with.ts'
import { resultOf, written } from './written.ts'

const ClaimWritten = written('ClaimWritten', 'That a claim was written, or proposed.', (t) => ({
  claim: t.field({
    type: Claim,
    nullable: true,
    description:
      'The claim as the graph holds it; null where it was only proposed, or retracted since. Of a dry run, as the graph would hold it.',
    resolve: claimOf,
  }),
  conflicts: t.field({
    type: [ConflictGroup],
    nullable: true,
    description:
      'The groups of claims that disagree in which it is now, or of a dry run would be, each with the reason. Empty where it disagrees with nothing, or was only proposed.',
    resolve: async (performed, _, context) => [...(await conflictsWith(performed, context))],
  }),
  alike: t.field({
    type: [Claim],
    nullable: true,
    description:
      'The other claims that say the same of the same for the same time, by other sources, in the order of their ids. Empty where it was only proposed.',
    resolve: async (performed, _, context) => {
      if (performed.foreseen) return [...performed.foreseen.alike]
      const claim = await claimOf(performed, _, context)
      return claim ? [...(await claimsAlike(context, claim))] : []
    },
  }),
}))

export const ClaimResult = resultOf('ClaimResult', ClaimWritten)

async function claimOf(performed: Performed, _: unknown, context: Request): Promise<ClaimRow | null> {
  const claims = await claimsOf(performed, context)
  return claims.find(({ id }) => id === performed.entry.about) ?? null
}
