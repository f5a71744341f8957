import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import { builder } from '../builder.ts'
import { entityFilter } from '../filter/entity-filter.ts'
import { collection } from '../lists/collection.ts'
import { entityOrder } from '../lists/entity-order.ts'
import { entityConnection } from '../lists/entity-page.ts'
import { entityNode } from './entity.ts'

interface SectorRow extends EntityRow {
  readonly kind: 'SECTOR'
}

const Sector = builder.objectRef<SectorRow>('Sector')

builder.node(Sector, {
  ...entityNode<SectorRow>('SECTOR'),
  description: 'A branch of the economy, or a theme of cooperation.',
})

const SectorConnection = entityConnection<SectorRow>('Sector', { node: Sector, of: 'sectors' })

collection('sectors', {
  kind: 'SECTOR',
  type: SectorConnection,
  description: 'All sectors, in name order.',
  filter: entityFilter('SECTOR', 'sectors'),
  order: entityOrder('SECTOR', 'sectors'),
})
