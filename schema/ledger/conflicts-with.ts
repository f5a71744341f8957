import type { ClaimRow } from '../../cypher/knowledge/claims/claim.ts'
import type { Disagreement } from '../../cypher/knowledge/conflicts/rule.ts'
import { claimsWritten, conflictsOf } from '../../cypher/knowledge/ledger/acts/foresee.ts'
import type { Performed } from '../../cypher/knowledge/ledger/acts/perform.ts'
import type { Request } from '../request.ts'

/** The claims that were written, or of a dry run would be: at most 20, without those that are gone. */
export async function claimsOf({ foreseen, changed }: Performed, context: Request): Promise<readonly ClaimRow[]> {
  if (foreseen) return foreseen.claims
  return claimsWritten(
    context,
    changed.filter(({ kind }) => kind === 'CLAIM').map(({ key }) => key),
  )
}

/** The conflicts in which they are, or of a dry run would be. */
export async function conflictsWith(performed: Performed, context: Request): Promise<readonly Disagreement[]> {
  return performed.foreseen?.conflicts ?? conflictsOf(context, await claimsOf(performed, context))
}
