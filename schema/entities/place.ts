import { builder } from '../builder.ts'
import { entityFilter } from '../filter/entity-filter.ts'
import { collection } from '../lists/collection.ts'
import { entityOrder } from '../lists/entity-order.ts'
import { entityConnection } from '../lists/entity-page.ts'
import { entityNode } from './entity.ts'
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

const PlaceConnection = entityConnection<PlaceRow>('Place', { node: Place, of: 'places' })

collection('places', {
  kind: 'PLACE',
  type: PlaceConnection,
  description: 'All towns and stations that are no ports, in name order.',
  filter: entityFilter('PLACE', 'places', siteFilters()),
  order: entityOrder('PLACE', 'places', siteOrders),
  dimensions: siteDimensions,
})
