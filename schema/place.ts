import { builder } from './builder.ts'
import { collection } from './collection/collection.ts'
import { entityOrder } from './collection/entity-order.ts'
import { connection } from './connection.ts'
import { entityNode } from './entity.ts'
import type { EntityListed } from './entity-list.ts'
import { entityFilter } from './filter/entity-filter.ts'
import { type SiteRow, siteDimensions, siteFields, siteFilters, siteOrders } from './site.ts'

interface PlaceRow extends SiteRow {
  readonly kind: 'PLACE'
}

const Place = builder.objectRef<PlaceRow>('Place')

builder.node(Place, {
  ...entityNode<PlaceRow>('PLACE'),
  description: 'A town or station that is no port.',
  fields: (t) => siteFields(t, 'CNYIN'),
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
  filter: entityFilter('PLACE', 'places', siteFilters()),
  order: entityOrder('PLACE', 'places', siteOrders),
  dimensions: siteDimensions,
})
