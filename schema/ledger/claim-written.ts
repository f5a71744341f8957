import { type ClaimRow, loadClaim } from '../../cypher/knowledge/claims/claim.ts'
import { disagreementsWith } from '../../cypher/knowledge/conflicts/disagreements.ts'
import type { Committed } from '../../cypher/knowledge/ledger/commit.ts'
import { Claim } from '../claims/claim.ts'
import { ConflictGroup } from '../claims/conflict.ts'
import type { Request } from '../request.ts'
import { resultOf, written } from './written.ts'

const ClaimWritten = written('ClaimWritten', 'That a claim was written, or proposed.', (t) => ({
  claim: t.field({
    type: Claim,
    nullable: true,
    description: 'The claim as the graph holds it; null where it was only proposed, or retracted since.',
    resolve: (committed, _, context) => claimOf(committed, context),
  }),
  conflicts: t.field({
    type: [ConflictGroup],
    nullable: true,
    description:
      'The groups of claims that disagree in which it is now, each with the reason. Empty where it disagrees with nothing, or was only proposed.',
    resolve: async (committed, _, context) => {
      const claim = await claimOf(committed, context)
      return claim ? [...(await disagreementsWith(context, claim))] : []
    },
  }),
}))

export const ClaimResult = resultOf('ClaimResult', ClaimWritten)

async function claimOf({ entry }: Committed, context: Request): Promise<ClaimRow | null> {
  return entry.about ? loadClaim(context, entry.about) : null
}
