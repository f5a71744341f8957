import { type EntityRow, entity } from '../../cypher/knowledge/entities/entity.ts'
import {
  passageCode,
  passageId,
  type SeaPassage as SeaPassageCode,
  seaPassages,
  usuallyClosed,
} from '../../cypher/knowledge/sea/passages.ts'
import { builder } from '../builder.ts'
import { condition } from '../filter/condition.ts'
import { oneOf } from '../filter/conditions.ts'
import { date } from '../filter/date-filter.ts'
import { entityFilter } from '../filter/entity-filter.ts'
import { isIn } from '../filter/expression.ts'
import { presentIds } from '../filter/lists.ts'
import { number } from '../filter/number-filter.ts'
import { placeFilters } from '../filter/place-filter.ts'
import { collection } from '../lists/collection.ts'
import { entityOrder } from '../lists/entity-order.ts'
import { entityConnection } from '../lists/entity-page.ts'
import { reads } from '../reads.ts'
import type { Request } from '../request.ts'
import { Coordinates } from './coordinates.ts'
import { Country, type CountryRow } from './country.ts'
import { entityNode, location } from './entity.ts'

export const PassageKind = builder.enumType('PassageKind', {
  description: 'What sort of passage it is.',
  values: {
    STRAIT: { description: 'A strait.' },
    CANAL: { description: 'A canal.' },
    CAPE: { description: 'A cape that ships round.' },
    ROUTE: { description: 'A way through a sea that is frozen for most of the year.' },
  } as const,
})

const PassageRouting = builder.enumType('PassageRouting', {
  description: 'Whether routes by sea go through a passage.',
  values: {
    USUAL: { description: 'They do, unless they are to avoid it.' },
    IF_ASKED: {
      description: 'Only where it is named in `open`: it is closed to ordinary ships or for most of the year.',
    },
    NONE: { description: 'They never do: no lane leads through it.' },
  } as const,
})

/** What `avoid` and `open` take. */
export const SeaPassage = builder.enumType('SeaPassage', {
  description:
    'A passage that routes by sea can go through or avoid. `passages` tells of each: the one called SUEZ is the entity `passage:SUEZ`.',
  values: Object.fromEntries(
    seaPassages.map((passage) => [
      passage,
      {
        value: passage,
        description: `\`passage:${passage}\`${usuallyClosed.includes(passage) ? '; routes go through it only where `open` names it' : ''}.`,
      },
    ]),
  ) as Record<SeaPassageCode, { value: SeaPassageCode; description: string }>,
})

export interface PassageRow extends EntityRow {
  readonly kind: 'PASSAGE'
  readonly passageKind: typeof PassageKind.$inferType
  readonly countryIds: readonly string[]
  readonly joins: readonly string[]
  readonly openedOn?: string
  readonly lengthKilometres?: number
  readonly narrowestKilometres?: number
  readonly note?: string
}

export const Passage = builder.objectRef<PassageRow>('Passage')

builder.node(Passage, {
  ...entityNode<PassageRow>('PASSAGE'),
  description: 'A strait, canal or cape that ships pass through or round.',
  fields: (t) => ({
    passageKind: t.expose('passageKind', { type: PassageKind, description: 'What sort of passage it is.' }),
    seaPassage: t.field({
      type: SeaPassage,
      nullable: true,
      extensions: reads('id'),
      description: 'How `avoid` and `open` name it; null where no lane leads through it.',
      resolve: ({ id }) => passageCode(id) ?? null,
    }),
    routing: t.field({
      type: PassageRouting,
      extensions: reads('id'),
      description: 'Whether routes by sea go through it.',
      resolve: ({ id }) => {
        const code = passageCode(id)
        if (!code) return 'NONE' as const
        return usuallyClosed.includes(code) ? ('IF_ASKED' as const) : ('USUAL' as const)
      },
    }),
    location: t.field({
      type: Coordinates,
      nullable: true,
      extensions: reads('latitude', 'longitude'),
      description: 'A point in it, or the cape.',
      resolve: location,
    }),
    countries: t.field({
      type: [Country],
      nullable: true,
      extensions: reads('countryIds'),
      description: 'The countries and territories on its shores.',
      resolve: ({ countryIds }, _, context) => Promise.all(countryIds.map((id) => entity<CountryRow>(context, id))),
    }),
    joins: t.stringList({ description: 'The seas on its two sides, in words.', resolve: ({ joins }) => [...joins] }),
    openedOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When a canal opened.',
      resolve: ({ openedOn }) => openedOn,
    }),
    lengthKilometres: t.float({
      nullable: true,
      description: 'Its length, in kilometres; null where its ends are not agreed on, as with most straits.',
      resolve: ({ lengthKilometres }) => lengthKilometres,
    }),
    narrowestKilometres: t.float({
      nullable: true,
      description: 'Its width where it is narrowest, in kilometres.',
      resolve: ({ narrowestKilometres }) => narrowestKilometres,
    }),
    note: t.string({ nullable: true, description: 'What else is to be known of it.', resolve: ({ note }) => note }),
  }),
})

const PassageConnection = entityConnection<PassageRow>('Passage', { node: Passage, of: 'passages' })

collection('passages', {
  kind: 'PASSAGE',
  type: PassageConnection,
  description: 'All straits, canals and capes, in name order.',
  filter: entityFilter('PASSAGE', 'passages', {
    passageKind: oneOf(() => PassageKind, 'passageKind', 'Of these kinds.'),
    openedOn: date('openedOn', 'When they opened.'),
    lengthKilometres: number('lengthKilometres', 'Their length, in kilometres.'),
    ...placeFilters(),
    country: condition<readonly string[]>(
      () => ['ID'],
      'With these countries on their shores. An empty list lets nothing pass.',
      async (given, field, context) => isIn('countryIds', await presentIds(context, given, field, 'Country'), 'ANY'),
    ),
  }),
  order: entityOrder('PASSAGE', 'passages'),
  dimensions: { PASSAGE_KIND: { property: 'passageKind', description: 'What sort of passage they are.' } },
})

/** The entities of passages, in their order. */
export function passagesOf(request: Request, passages: readonly SeaPassageCode[]): Promise<PassageRow[]> {
  return Promise.all(passages.map((passage) => entity<PassageRow>(request, passageId(passage))))
}
