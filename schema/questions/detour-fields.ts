import type { ObjectFieldBuilder } from '@pothos/core'
import type { Detour } from '../../cypher/knowledge/sea/sea-route.ts'
import type { builder } from '../builder.ts'

/** The fields of what is told of the closing of a passage. */
export function detourFields<Row extends Detour>(t: ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Row>) {
  return {
    kilometres: t.int({
      description: 'How long the way is while the passage is open, in kilometres, to ten, under a hundred to one.',
      resolve: ({ kilometres }) => kilometres,
    }),
    kilometresWithout: t.int({
      nullable: true,
      description: 'How long the next shortest way is if it is closed, likewise; null where there is no other way.',
      resolve: ({ kilometresWithout }) => kilometresWithout,
    }),
    detourKilometres: t.int({
      nullable: true,
      description: 'How much longer that is, in kilometres; null where there is no other way.',
      resolve: ({ detourKilometres }) => detourKilometres,
    }),
    detourPercent: t.int({
      nullable: true,
      description: 'How much longer that is, in whole percent; null where there is no other way.',
      resolve: ({ detourPercent }) => detourPercent,
    }),
  }
}
