import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import { joinedCode } from '../../cypher/knowledge/search/code-key.ts'
import { builder } from '../builder.ts'
import { ids, oneOf } from '../filter/conditions.ts'
import { entityFilter, through } from '../filter/entity-filter.ts'
import { code } from '../filter/string-filter.ts'
import { collection } from '../lists/collection.ts'
import { entityOrder } from '../lists/entity-order.ts'
import { entityConnection, entityPage } from '../lists/entity-page.ts'
import { type EntityListed, listQuestions } from '../lists/list-questions.ts'
import { pageArguments } from '../lists/page.ts'
import { reads } from '../reads.ts'
import { Country, CountryConnection, type CountryRow } from './country.ts'
import { entityNode } from './entity.ts'

export const RegionKind = builder.enumType('RegionKind', {
  description: 'What sort of region it is.',
  values: {
    SUBDIVISION: { description: 'A part of a country with an ISO 3166-2 code: Xinjiang.' },
    WORLD_REGION: { description: 'A group of countries on the map, as the United Nations counts them: Central Asia.' },
    INFORMAL: { description: 'A region that a source names without saying where it ends: the Gulf countries.' },
  } as const,
})

export interface RegionRow extends EntityRow {
  readonly kind: 'REGION'
  readonly regionKind: typeof RegionKind.$inferType
  readonly iso3166?: string
  readonly m49?: string
}

export const Region = builder.objectRef<RegionRow>('Region')

builder.node(Region, {
  ...entityNode<RegionRow>('REGION'),
  description: 'A part of a country, a region of the world, or one that sources speak of informally.',
  fields: (t) => ({
    regionKind: t.expose('regionKind', { type: RegionKind, description: 'What sort of region it is.' }),
    iso3166: t.exposeString('iso3166', {
      nullable: true,
      description: 'ISO 3166-2, for a part of a country: `CN-XJ`.',
    }),
    m49: t.exposeString('m49', {
      nullable: true,
      description: 'The United Nations M49 code, for a world region: `143`.',
    }),
  }),
})

const RegionConnection = entityConnection<RegionRow>('Region', { node: Region, of: 'regions' })

collection('regions', {
  kind: 'REGION',
  type: RegionConnection,
  description: 'All regions, in name order: parts of countries, world regions and informal ones.',
  filter: entityFilter('REGION', 'regions', {
    regionKind: oneOf(() => RegionKind, 'regionKind', 'Of these kinds.'),
    country: ids('countryId', 'Parts of these countries.', 'Country'),
    iso3166: code('iso3166', 'Their ISO 3166-2 code; a blank may stand for its hyphen: `CN-XJ`, `CN XJ`.', (written) =>
      joinedCode(written, '-'),
    ),
    inCountry: through('COUNTRY', 'id', 'countryId', 'Parts of a country that passes this filter.'),
  }),
  order: entityOrder('REGION', 'regions', {
    ISO3166: { property: 'iso3166', description: 'By their ISO 3166-2 code.' },
    COUNTRY: { property: 'countryId', description: "By their country's ISO 3166 code." },
  }),
  dimensions: {
    REGION_KIND: { property: 'regionKind', description: 'What sort of region they are.' },
    COUNTRY: { property: 'countryId', description: 'The country that they are part of.' },
  },
})

const regionsOfCountry = listQuestions<EntityListed<RegionRow>>('regions-of-country')

builder.objectField(Country, 'regions', (t) =>
  t.field({
    type: RegionConnection,
    extensions: reads(),
    nullable: true,
    description: 'Its subdivisions of ISO 3166-2, in name order.',
    args: pageArguments(t.arg),
    resolve: ({ id }, args, context) =>
      entityPage(context, { field: 'Country.regions', of: id, ...regionsOfCountry }, args),
  }),
)

const countriesOfRegion = listQuestions<EntityListed<CountryRow>>('countries-of-region')

builder.objectField(Region, 'countries', (t) =>
  t.field({
    type: CountryConnection,
    extensions: reads(),
    nullable: true,
    description:
      'The countries that make it up (Central Asia), or the one that it belongs to (Xinjiang), in name order.',
    args: pageArguments(t.arg),
    resolve: ({ id }, args, context) =>
      entityPage(context, { field: 'Region.countries', of: id, ...countriesOfRegion }, args),
  }),
)

const countriesBordering = listQuestions<EntityListed<CountryRow>>('countries-bordering-region')

builder.objectField(Region, 'borders', (t) =>
  t.field({
    type: CountryConnection,
    extensions: reads(),
    nullable: true,
    description: 'The countries outside it that it shares a land border with, in name order.',
    args: pageArguments(t.arg),
    resolve: ({ id }, args, context) =>
      entityPage(context, { field: 'Region.borders', of: id, ...countriesBordering }, args),
  }),
)
