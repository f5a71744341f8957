import type { MembershipStatus as Status } from '../../cypher/knowledge/relations/spell.ts'
import { builder } from '../builder.ts'

/** How somebody stands to an organization or an agreement. */
export const MembershipStatus = builder.enumType('MembershipStatus', {
  description: 'How somebody stands to an organization or an agreement.',
  values: {
    MEMBER: { description: 'A member or party, suspended or not; an edge says MEMBER of one that is not suspended.' },
    SUSPENDED: { description: 'A member that is suspended: it is a member still.' },
    PARTNER: { description: 'A partner or associate, no member.' },
    OBSERVER: { description: 'An observer, no member.' },
    CANDIDATE: { description: 'Applies to join, or is invited to, and is no member.' },
    SIGNATORY: { description: 'Has signed an agreement, and is not known to be bound by it.' },
    NEGOTIATING: { description: 'Negotiates an agreement, or has agreed on its text, and has not signed it.' },
  } as const satisfies Record<Status, object>,
})
