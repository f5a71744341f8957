import { load } from '../../cypher/engine/reader.ts'
import { type RoleName, type RoleRow, rolesOfClaim } from '../../cypher/knowledge/claims/role.ts'
import { builder } from '../builder.ts'
import { Entity } from '../entities/entity.ts'
import { Claim } from './claim.ts'

const RoleInClaim = builder.enumType('RoleInClaim', {
  description: 'The part that an entity plays in a claim.',
  values: {
    SUBJECT: { description: 'What a statement is about.' },
    OBJECT: { description: 'What the subject of a statement is related to.' },
    REPORTER: { description: 'Whose number an observation is.' },
    PARTNER: { description: 'With whom the reporter trades, or in whom it invests.' },
    COMMODITY: { description: 'The goods that it speaks of.' },
    SECTOR: { description: 'The branch of the economy that it speaks of.' },
    EVENT: { description: 'The event at which or of which it is said.' },
    PLACE: { description: 'Where it takes place.' },
    SPEAKER: { description: 'Who speaks at an event.' },
    PARTICIPANT: { description: 'Who takes part.' },
    CHANNEL: { description: 'The channel that a number is limited to, such as e-commerce.' },
    ATTRIBUTED_TO: { description: 'Who said it, where the source passes on the words of somebody else.' },
    VIA: { description: 'Through whom the source has the words of somebody else.' },
  } as const satisfies Record<RoleName, object>,
})

const ClaimRole = builder.objectRef<RoleRow>('ClaimRole').implement({
  description: 'An entity that a claim is about, and the part that it plays.',
  fields: (t) => ({
    role: t.expose('role', { type: RoleInClaim, description: 'The part that it plays.' }),
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
