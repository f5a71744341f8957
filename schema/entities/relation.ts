import type { Reading, RelationName } from '../../cypher/knowledge/relations/relation.ts'
import { builder } from '../builder.ts'

export const Relation = builder.enumType('Relation', {
  description: 'How two entities are related. Read it from the one to the other: Horgos LOCATED_IN China.',
  values: {
    BORDERS: { description: 'Shares a land border with. Holds both ways.' },
    PART_OF: {
      description:
        'Is part of: a region of its country or a larger region, a country of a world region, an event of its series.',
    },
    LOCATED_IN: { description: 'A port or place lies in a country or region, a strait or canal on its shores.' },
    MEMBER_OF: { description: 'Is a member of an organization.' },
    ASSOCIATED_WITH: {
      description:
        'Is an observer, partner or candidate of an organization, and so no member of it; or negotiates an agreement, has only signed it or has asked to join, and so is no party to it.',
    },
    PARTY_TO: { description: 'Is a party to an agreement.' },
    TREATY_OF: {
      description: 'An agreement is the treaty of an organization: its parties are the members.',
    },
    STOPS_AT: { description: 'A railway or corridor stops at a port or place.' },
    PAIRED_WITH: { description: 'Two crossings that face each other over a border. Holds both ways.' },
    SERVES: {
      description:
        'A port or crossing carries trade of a country or division, as is generally known; see `portsServing`.',
    },
    SUBCATEGORY_OF: {
      description: 'A commodity is a kind of a wider one, or a code is among those that a group of goods covers.',
    },
    EXPORTS: { description: 'Exports a commodity.' },
    IMPORTS: { description: 'Imports a commodity.' },
    TRADES_WITH: { description: 'Trades with: the reporter of a trade statistic with its partner.' },
    INVESTS_IN: { description: 'Invests in.' },
    SUPPLIES: { description: 'Supplies a country or region with goods.' },
    CONNECTS: { description: 'A railway connects a country.' },
    UPGRADES: { description: 'An agreement upgrades an earlier one.' },
    HELD_IN: { description: 'An event is held in a place.' },
    ORGANIZES: { description: 'Organizes an event.' },
    PARTICIPATES_IN: { description: 'Takes part in an event.' },
    SPEAKS_AT: { description: 'A person speaks at an event.' },
    CONCERNS: { description: 'An event or agreement is about a sector, a commodity or an agreement.' },
    COOPERATES_IN: { description: 'Cooperates in a sector.' },
    WORKS_FOR: { description: 'A person works for an organization.' },
  } as const satisfies Record<RelationName, object>,
})

export const Direction = builder.enumType('Direction', {
  description: 'Which way a relation is read, seen from the entity asked about.',
  values: {
    OUT: { description: 'From the entity to its neighbor.' },
    IN: { description: 'From the neighbor to the entity.' },
    BOTH: { description: 'Either way.' },
  } as const satisfies Record<Reading, object>,
})
