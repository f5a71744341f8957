import { builder } from './builder.ts'
import { connection } from './connection.ts'
import { type EntityRow, entityNode } from './entity.ts'
import type { EntityListed } from './entity-list.ts'
import { listEverything } from './everything-of-kind.ts'

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

listEverything('sectors', 'SECTOR', SectorConnection, 'All sectors, in name order.')
