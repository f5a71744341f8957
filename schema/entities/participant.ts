import { loadClaim } from '../../cypher/knowledge/claims/claim.ts'
import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import type { BasisName } from '../../cypher/knowledge/evidence/basis.ts'
import type { CitationText } from '../../cypher/knowledge/evidence/citation.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Citation } from '../claims/citation.ts'
import { Claim } from '../claims/claim.ts'
import { connection } from '../lists/connection.ts'
import { type EntityListed, listQuestions } from '../lists/list-questions.ts'
import { page, pageArguments } from '../lists/page.ts'
import { reads } from '../reads.ts'
import { Entity } from './entity.ts'
import { Event } from './event.ts'

/** Who takes part in an event, and who says so. */
interface ParticipantListed extends EntityListed<EntityRow> {
  readonly firstTime: boolean
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
  readonly claims: readonly string[]
}

const ParticipantConnection = connection<ParticipantListed, EntityRow | string>('Participant', {
  node: Entity,
  toNode: ({ entity }) => entity,
  of: 'participants',
  edgeFields: (t) => ({
    firstTime: t.boolean({
      description: 'True where a source says that it is for the first time.',
      resolve: ({ row }) => row.firstTime,
    }),
    basis: t.field({ type: Basis, description: 'What it rests on.', resolve: ({ row }) => row.basis }),
    citations: t.field({
      type: [Citation],
      description: 'Where it can be checked, the strongest evidence first.',
      resolve: ({ row }) => [...row.citations],
    }),
    claims: t.field({
      type: [Claim],
      nullable: true,
      description: 'The claims that state it, and say in what way; empty where only a data set has it.',
      resolve: async ({ row }, _, context) =>
        (await Promise.all(row.claims.map((id) => loadClaim(context, id)))).filter((claim) => claim !== null),
    }),
  }),
})

const participantsOfEvent = listQuestions<ParticipantListed>('participants-of-event')

builder.objectField(Event, 'participants', (t) =>
  t.field({
    type: ParticipantConnection,
    extensions: reads(),
    nullable: true,
    description: 'Who takes part in it, in name order; the edge says in what way, and who says so.',
    args: {
      firstTime: t.arg.boolean({
        description:
          'True for only those of whom a source says that it is for the first time, false for the others; all where it is left out.',
      }),
      ...pageArguments(t.arg),
    },
    resolve: ({ id }, args, context) =>
      page(
        context,
        {
          field: 'Event.participants',
          of: id,
          ...participantsOfEvent,
          parameters: { firstTime: args.firstTime ?? null },
        },
        args,
      ),
  }),
)
