import { question } from '../cypher/engine/question.ts'
import { load } from '../cypher/engine/reader.ts'
import { builder } from './builder.ts'
import { Claim } from './claim.ts'
import { Entity, type EntityRow } from './entity.ts'

/** An entity that a claim is about, and the part that it plays in it. */
interface RoleRow {
  readonly key: string
  readonly role: string
  readonly entity: EntityRow
}

const rolesOfClaim = question<RoleRow, { keys: readonly string[] }>('roles-of-claim')

const ClaimRole = builder.objectRef<RoleRow>('ClaimRole').implement({
  description: 'An entity that a claim is about, and the part that it plays.',
  fields: (t) => ({
    role: t.exposeString('role', {
      description:
        'Such as SUBJECT, OBJECT, REPORTER, PARTNER, COMMODITY, SECTOR, PARTICIPANT, CHANNEL, ATTRIBUTED_TO, VIA.',
    }),
    entity: t.field({ type: Entity, description: 'The entity.', resolve: ({ entity }) => entity }),
  }),
})

builder.interfaceField(Claim, 'roles', (t) =>
  t.field({
    type: [ClaimRole],
    nullable: true,
    description: 'All that it is about: subject, objects, partner, commodities, sectors, who said it …, in order.',
    resolve: ({ id }, _, context) => load(context, rolesOfClaim, id).then((rows) => [...rows]),
  }),
)
