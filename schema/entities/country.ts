import { question } from '../../cypher/engine/question.ts'
import { load } from '../../cypher/engine/reader.ts'
import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { entitiesOfCode } from '../../cypher/knowledge/search/codes.ts'
import { builder } from '../builder.ts'
import { flag } from '../filter/conditions.ts'
import { entityFilter, through } from '../filter/entity-filter.ts'
import { isIn } from '../filter/expression.ts'
import { inRegions } from '../filter/held-ids.ts'
import { number } from '../filter/number-filter.ts'
import { code } from '../filter/string-filter.ts'
import { collection } from '../lists/collection.ts'
import { entityOrder } from '../lists/entity-order.ts'
import { entityConnection, entityPage } from '../lists/entity-page.ts'
import { type EntityListed, listQuestions } from '../lists/list-questions.ts'
import { pageArguments } from '../lists/page.ts'
import { reads, startLists } from '../reads.ts'
import type { Request } from '../request.ts'
import type { ConfidenceName } from './confidence.ts'
import { Coordinates } from './coordinates.ts'
import { entityNode, location } from './entity.ts'
import { RailGauge, railGauge } from './rail-gauge.ts'

export interface CountryRow extends EntityRow {
  readonly kind: 'COUNTRY'
  readonly iso2: string
  readonly iso3: string
  readonly isoNumeric?: string
  readonly landlocked: boolean
  readonly areaSquareKilometres?: number
  readonly capital?: string
  readonly railGaugeMillimetres?: number
  readonly otherRailGauges?: readonly number[]
  readonly railGaugeNote?: string
  readonly railGaugeConfidence?: ConfidenceName
}

export const Country = builder.objectRef<CountryRow>('Country')

builder.node(Country, {
  ...entityNode<CountryRow>('COUNTRY'),
  description: 'A country or territory with an ISO 3166-1 code.',
  fields: (t) => ({
    iso2: t.exposeString('iso2', { description: 'ISO 3166-1 alpha-2: `CN`.' }),
    iso3: t.exposeString('iso3', { description: 'ISO 3166-1 alpha-3: `CHN`.' }),
    isoNumeric: t.exposeString('isoNumeric', { nullable: true, description: 'ISO 3166-1 numeric: `156`.' }),
    landlocked: t.exposeBoolean('landlocked', { description: 'True where it has no coast on the ocean.' }),
    areaSquareKilometres: t.exposeFloat('areaSquareKilometres', {
      nullable: true,
      description: 'Its area, in square kilometres.',
    }),
    capital: t.exposeString('capital', { nullable: true, description: 'The name of its capital.' }),
    railGauge: t.field({
      type: RailGauge,
      nullable: true,
      extensions: reads('railGaugeMillimetres', 'otherRailGauges', 'railGaugeNote', 'railGaugeConfidence'),
      description: 'The gauge of its railways; null where it has none, or none is known.',
      resolve: railGauge,
    }),
    location: t.field({
      type: Coordinates,
      nullable: true,
      extensions: reads('latitude', 'longitude'),
      description: 'A point in its middle; null where none is known.',
      resolve: location,
    }),
  }),
})

export const CountryConnection = entityConnection<CountryRow>('Country', { node: Country, of: 'countries' })

collection('countries', {
  kind: 'COUNTRY',
  type: CountryConnection,
  description: 'All countries and territories, in name order.',
  filter: entityFilter('COUNTRY', 'countries', {
    landlocked: flag('landlocked', 'True: only those without a coast on the ocean. False: only the others.'),
    iso2: code('iso2', 'Their ISO 3166-1 alpha-2 code.'),
    iso3: code('iso3', 'Their ISO 3166-1 alpha-3 code.'),
    areaSquareKilometres: number('areaSquareKilometres', 'Their area, in square kilometres.'),
    region: inRegions('In these regions of the world.', ({ countries }) => isIn('id', countries)),
    hasPort: through('PORT', 'countryId', 'id', 'That have a port that passes this filter.'),
  }),
  order: entityOrder('COUNTRY', 'countries', {
    ISO3: { property: 'iso3', description: 'By their ISO 3166-1 alpha-3 code.' },
    AREA_SQUARE_KILOMETRES: { property: 'areaSquareKilometres', holds: 'number', description: 'By their area.' },
  }),
  dimensions: { LANDLOCKED: { property: 'landlocked', description: 'Whether they have no coast on the ocean.' } },
  numbers: {
    AREA_SQUARE_KILOMETRES: { property: 'areaSquareKilometres', description: 'Their area, in square kilometres.' },
  },
})

const countriesByIso = question<{ key: string; entity: CountryRow }, { keys: readonly string[] }>('countries-by-iso')

builder.queryField('country', (t) =>
  t.field({
    type: Country,
    nullable: true,
    description: 'The country with this ISO 3166-1 code; null where there is none.',
    args: {
      iso: t.arg.string({
        required: true,
        description:
          'Alpha-2 or alpha-3, in either case: `CHN`, `cn`. Kosovo, which has none, is found by the codes in use: `XK`, `XKX`, `UNK`.',
      }),
    },
    resolve: async (_, { iso }, context, info) => {
      if (!/^[a-z]{2,3}$/i.test(iso)) {
        throw new BadInput(
          'iso',
          `${JSON.stringify(iso)} is not an ISO 3166-1 code: write two or three letters, such as CN or CHN`,
        )
      }
      if (iso.length === 3) startLists(context, info, 'Country', `country:${iso.toUpperCase()}`)
      const [row] = await load(context, countriesByIso, iso.toUpperCase())
      return row?.entity ?? (await countryOfOtherCode(context, iso))
    },
  }),
)

/** A country by a code that is neither of the two that it is known by here, such as the World Bank's for Kosovo. */
async function countryOfOtherCode(context: Request, code: string): Promise<CountryRow | null> {
  const listed = await entitiesOfCode(context, code)
  return listed.map(({ entity }) => entity as CountryRow).find(({ kind }) => kind === 'COUNTRY') ?? null
}

const countriesBordering = listQuestions<EntityListed<CountryRow>>('countries-bordering')

builder.objectField(Country, 'borders', (t) =>
  t.field({
    type: CountryConnection,
    extensions: reads(),
    nullable: true,
    description: 'The countries that it shares a land border with, in name order.',
    args: pageArguments(t.arg),
    resolve: ({ id }, args, context) =>
      entityPage(context, { field: 'Country.borders', of: id, ...countriesBordering }, args),
  }),
)
