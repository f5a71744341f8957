import type { FactReader } from '../fact-reader.ts'
import { Refused } from '../refusal.ts'
import type { ClaimState } from '../state.ts'
import type { Outcome } from './act.ts'
import { retractions } from './retractions.ts'

export interface RetractionInput {
  /** The id of a statement or observation. */
  readonly claim: string
}

/** Retracts a claim, with what was computed from it and what edges have of it alone. */
export async function retractClaim(read: FactReader, { claim }: RetractionInput): Promise<Outcome> {
  const known = await read.state<ClaimState>({ kind: 'CLAIM', key: claim })
  if (!known)
    throw new Refused(
      'claim',
      'UNKNOWN_CLAIM',
      `There is no claim ${JSON.stringify(claim)}: \`claims\` lists them, and it may be retracted already`,
    )
  return { about: claim, changes: await retractions(read, [claim]) }
}
