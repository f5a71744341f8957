import { builder } from './builder.ts'
import { collection } from './collection/collection.ts'
import { entityOrder } from './collection/entity-order.ts'
import { connection } from './connection.ts'
import { type EntityRow, entityNode } from './entity.ts'
import type { EntityListed } from './entity-list.ts'
import { entityFilter } from './filter/entity-filter.ts'

interface SectorRow extends EntityRow {
  readonly kind: 'SECTOR'
}

const Sector = builder.objectRef<SectorRow>('Sector')

builder.node(Sector, {
  ...entityNode<SectorRow>('SECTOR'),
  description: 'A branch of the economy, or a theme of cooperation.',
})

const SectorConnection = connection<EntityListed<SectorRow>, SectorRow>('Sector', {
  node: Sector,
  toNode: ({ entity }) => entity,
  of: 'sectors',
})

collection('sectors', {
  kind: 'SECTOR',
  type: SectorConnection,
  description: 'All sectors, in name order.',
  filter: entityFilter('SECTOR', 'sectors'),
  order: entityOrder('SECTOR', 'sectors'),
})
