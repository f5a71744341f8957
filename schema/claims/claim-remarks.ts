import type { ClaimRow } from '../../cypher/knowledge/claims/claim.ts'
import { builder } from '../builder.ts'
import { reads } from '../reads.ts'
import { Claim } from './claim.ts'

/** What a source adds to some of its claims. */
interface RemarkedRow extends ClaimRow {
  readonly firstTime?: boolean | null
  readonly record?: boolean | null
  readonly inferredFromName?: boolean | null
  readonly rank?: number | null
  readonly trend?: string | null
  readonly share?: string | null
  readonly role?: string | null
  readonly position?: string | null
}

const ClaimRemarks = builder.objectRef<RemarkedRow>('ClaimRemarks').implement({
  description: 'What a source adds to a claim; most of it is null for most claims.',
  fields: (t) => ({
    firstTime: t.boolean({
      description: 'True where the source says that it is for the first time.',
      resolve: ({ firstTime }) => firstTime ?? false,
    }),
    record: t.boolean({
      description: 'True where the source calls it a record.',
      resolve: ({ record }) => record ?? false,
    }),
    inferredFromName: t.boolean({
      description: 'True where no more than a name says it: the China-Laos Railway connects China and Laos.',
      resolve: ({ inferredFromName }) => inferredFromName ?? false,
    }),
    rank: t.exposeInt('rank', { nullable: true, description: 'The rank that the claim gives, 1 being the first.' }),
    trend: t.exposeString('trend', { nullable: true, description: 'How it develops, in words: "rapid growth".' }),
    share: t.exposeString('share', {
      nullable: true,
      description: 'How much of the whole it is, in words: "almost all".',
    }),
    role: t.exposeString('role', { nullable: true, description: 'The role in which a person works for somebody.' }),
    position: t.exposeString('position', { nullable: true, description: 'The stance that is taken, in words.' }),
  }),
})

builder.interfaceField(Claim, 'remarks', (t) =>
  t.field({
    type: ClaimRemarks,
    extensions: reads('firstTime', 'record', 'inferredFromName', 'rank', 'trend', 'share', 'role', 'position'),
    description: 'What the source adds: that it is a record, for the first time, the largest …',
    resolve: (claim) => claim as RemarkedRow,
  }),
)
