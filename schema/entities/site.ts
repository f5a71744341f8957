import type { ObjectFieldBuilder } from '@pothos/core'
import { type EntityRow, entity } from '../../cypher/knowledge/entities/entity.ts'
import { joinedCode } from '../../cypher/knowledge/search/code-key.ts'
import type { builder } from '../builder.ts'
import { has, ids } from '../filter/conditions.ts'
import { through } from '../filter/entity-filter.ts'
import { inRegions, liesIn } from '../filter/held-ids.ts'
import { placeFilters } from '../filter/place-filter.ts'
import { code } from '../filter/string-filter.ts'
import { reads } from '../reads.ts'
import { Coordinates } from './coordinates.ts'
import { Country, type CountryRow } from './country.ts'
import { location } from './entity.ts'
import { Region, type RegionRow } from './region.ts'

/** What ports and places have in common: they lie somewhere in a country. */
export interface SiteRow extends EntityRow {
  readonly unlocode?: string
  readonly countryId: string
  readonly regionId?: string
}

/** The fields that ports and places have in common. */
export function siteFields<Row extends SiteRow>(
  t: ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Row>,
  exampleOfUnlocode: string,
) {
  return {
    unlocode: t.string({
      nullable: true,
      description: `UN/LOCODE: \`${exampleOfUnlocode}\`.`,
      resolve: ({ unlocode }) => unlocode,
    }),
    location: t.field({
      type: Coordinates,
      nullable: true,
      extensions: reads('latitude', 'longitude'),
      description: 'Where it lies; null where no trustworthy position is known.',
      resolve: location,
    }),
    country: t.field({
      type: Country,
      extensions: reads('countryId'),
      nullable: true,
      description: 'The country that it lies in.',
      resolve: ({ countryId }, _, context) => entity<CountryRow>(context, countryId),
    }),
    region: t.field({
      type: Region,
      nullable: true,
      extensions: reads('regionId'),
      description: 'The part of the country that it lies in; null where no source says.',
      resolve: ({ regionId }, _, context) => (regionId ? entity<RegionRow>(context, regionId) : null),
    }),
  }
}

/** What both can be filtered by. */
export const siteFilters = () => ({
  country: ids('countryId', 'In these countries.', 'Country'),
  region: inRegions('In these regions: parts of a country, or regions that countries make up.', liesIn),
  unlocode: code('unlocode', 'Their UN/LOCODE, with or without its blank: `NLRTM`, `NL RTM`.', joinedCode),
  located: has('latitude', 'True: only those whose position is known. False: only the others.'),
  ...placeFilters(),
  inCountry: through(
    'COUNTRY',
    'id',
    'countryId',
    'That lie in a country that passes this filter: `{landlocked: true}`.',
  ),
  inRegion: through('REGION', 'id', 'regionId', 'That lie in a part of a country that passes this filter.'),
})

/** What both can be sorted by. */
export const siteOrders = {
  UNLOCODE: { property: 'unlocode', description: 'By their UN/LOCODE.' },
  COUNTRY: { property: 'countryId', description: "By their country's ISO 3166 code." },
} as const

/** What both can be counted by. */
export const siteDimensions = {
  COUNTRY: { property: 'countryId', description: 'The country that they lie in.' },
  REGION: { property: 'regionId', description: 'The part of the country that they lie in.' },
} as const
