import { builder } from './builder.ts'
import { connection } from './connection.ts'
import { Coordinates } from './coordinates.ts'
import { Country, type CountryRow } from './country.ts'
import { type EntityRow, entity, entityNode, location } from './entity.ts'
import type { EntityListed } from './entity-list.ts'
import { listEverything } from './everything-of-kind.ts'
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

listEverything('places', 'PLACE', PlaceConnection, 'All towns and stations that are no ports, in name order.')
