import { Claim } from '../claims/claim.ts'
import { ConflictGroup } from '../claims/conflict.ts'
import { claimsOf, conflictsWith } from './conflicts-with.ts'
import { resultOf, written } from './written.ts'

export const EntryResult = resultOf(
  'EntryResult',
  written('EntryWritten', 'That an entry was written, which says what it changes.', (t) => ({
    claims: t.field({
      type: [Claim],
      nullable: true,
      description:
        'The claims that it writes, or of a dry run would write: of more than 20, the first 20 by id. Without those that are gone since.',
      resolve: async (performed, _, context) => [...(await claimsOf(performed, context))],
    }),
    conflicts: t.field({
      type: [ConflictGroup],
      nullable: true,
      description:
        'The groups of claims that disagree in which the claims are that it writes, or of a dry run would write; of more than 20 claims, the first 20 are looked at.',
      resolve: async (performed, _, context) => [...(await conflictsWith(performed, context))],
    }),
  })),
)
