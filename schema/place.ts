import { builder } from './builder.ts'
import { collection } from './collection/collection.ts'
import { entityOrder } from './collection/entity-order.ts'
import { connection } from './connection.ts'
import { Coordinates } from './coordinates.ts'
import { Country, type CountryRow } from './country.ts'
import { type EntityRow, entity, entityNode, location } from './entity.ts'
import type { EntityListed } from './entity-list.ts'
import { has, ids } from './filter/conditions.ts'
import { entityFilter, through } from './filter/entity-filter.ts'
import { inRegions, liesIn } from './filter/held-ids.ts'
import { code } from './filter/string-filter.ts'
import { Region, type RegionRow } from './region.ts'

interface PlaceRow extends EntityRow {
  readonly kind: 'PLACE'
  readonly unlocode?: string
  readonly countryId: string
  readonly regionId?: string
}

const Place = builder.objectRef<PlaceRow>('Place')

builder.node(Place, {
  ...entityNode<PlaceRow>('PLACE'),
  description: 'A town or station that is no port.',
  fields: (t) => ({
    unlocode: t.exposeString('unlocode', { nullable: true, description: 'UN/LOCODE: `CNYIN`.' }),
    location: t.field({
      type: Coordinates,
      nullable: true,
      description: 'Where it lies; null where no trustworthy position is known.',
      resolve: location,
    }),
    country: t.field({
      type: Country,
      description: 'The country that it lies in.',
      resolve: ({ countryId }, _, context) => entity<CountryRow>(context, countryId),
    }),
    region: t.field({
      type: Region,
      nullable: true,
      description: 'The part of the country that it lies in; null where no source says.',
      resolve: ({ regionId }, _, context) => (regionId ? entity<RegionRow>(context, regionId) : null),
    }),
  }),
})

const PlaceConnection = connection<EntityListed<PlaceRow>, PlaceRow>('Place', {
  node: Place,
  toNode: ({ entity }) => entity,
  of: 'places',
})

collection('places', {
  kind: 'PLACE',
  type: PlaceConnection,
  description: 'All towns and stations that are no ports, in name order.',
  filter: entityFilter('PLACE', 'places', {
    country: ids('countryId', 'In these countries.', 'Country'),
    region: inRegions('In these regions: parts of a country, or regions that countries make up.', liesIn),
    unlocode: code('unlocode', 'Their UN/LOCODE.'),
    located: has('latitude', 'True: only those whose position is known. False: only the others.'),
    inCountry: through(
      'COUNTRY',
      'id',
      'countryId',
      'That lie in a country that passes this filter: `{landlocked: true}`.',
    ),
    inRegion: through('REGION', 'id', 'regionId', 'That lie in a part of a country that passes this filter.'),
  }),
  order: entityOrder('PLACE', 'places', {
    UNLOCODE: { property: 'unlocode', description: 'By their UN/LOCODE.' },
    COUNTRY: { property: 'countryId', description: "By their country's ISO 3166 code." },
  }),
  dimensions: {
    COUNTRY: { property: 'countryId', description: 'The country that they lie in.' },
    REGION: { property: 'regionId', description: 'The part of the country that they lie in.' },
  },
})
