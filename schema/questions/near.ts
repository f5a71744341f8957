import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import { builder } from '../builder.ts'
import { Entity } from '../entities/entity.ts'
import { aroundOptions, checkedAround } from '../filter/place-filter.ts'
import { knownAt } from '../known-at.ts'
import { connection } from '../lists/connection.ts'
import { type EntityListed, listQuestions } from '../lists/list-questions.ts'
import { page, pageArguments } from '../lists/page.ts'

interface Near extends EntityListed<EntityRow> {
  readonly metres: number
}

const LocatedKind = builder.enumType('LocatedKind', {
  description: 'A kind of thing that has a position.',
  values: {
    PORT: { description: 'Ports and border crossings.' },
    PLACE: { description: 'Towns and stations that are no ports.' },
    PASSAGE: { description: 'Straits, canals and capes, by one point of theirs.' },
    COUNTRY: { description: 'Countries, by a point in their middle, which says little of where they begin.' },
  } as const,
})

/** A country is left out, since its position is only its middle. */
const usual: readonly (typeof LocatedKind.$inferType)[] = ['PORT', 'PLACE', 'PASSAGE']

const nearest = listQuestions<Near>('entities-near')

const NearConnection = connection<Near, EntityRow | string>('Near', {
  node: Entity,
  toNode: ({ entity }) => entity,
  of: 'things near a point',
  edgeFields: (t) => ({
    kilometres: t.float({
      description: 'How far it is from the point along the great circle, in kilometres, to the metre.',
      resolve: ({ row }) => row.metres / 1000,
    }),
  }),
})

builder.queryField('near', (t) =>
  t.field({
    type: NearConnection,
    nullable: true,
    description:
      'What lies near a point? The nearest first; equally near ones by their ids. Things whose position is not known are left out, however near they may be, and are not in `totalCount`. As the crow flies: `route` and `seaRoute` tell how far goods go. To filter further, `ports(where: { near: … })` takes the same point.',
    args: {
      latitude: t.arg.float(aroundOptions.latitude),
      longitude: t.arg.float(aroundOptions.longitude),
      kilometres: t.arg.float(aroundOptions.kilometres),
      kinds: t.arg({
        type: [LocatedKind],
        description: 'Only these kinds; PORT, PLACE and PASSAGE where it is left out, none where it is empty.',
      }),
      knownAt: t.arg(knownAt),
      ...pageArguments(t.arg),
    },
    resolve: (_, args, context) => {
      const { latitude, longitude, kilometres } = checkedAround(args, '')
      const key = `${latitude} ${longitude} ${kilometres * 1000}`
      const parameters = { kinds: [...new Set(args.kinds ?? usual)] }
      return page<Near>(context, { field: 'Query.near', of: key, ...nearest, parameters }, args)
    },
  }),
)
