import type { Kind } from '../../cypher/knowledge/entities/entity.ts'
import { typename } from '../entities/entity.ts'
import { type Order, type OrderField, order } from './order.ts'

/**
 * Defines `XOrder`, how a kind of entity can be sorted: as all kinds can, and as this one can besides.
 * @param of the kind in words: "ports"
 */
export function entityOrder(kind: Kind, of: string, fields: Readonly<Record<string, OrderField>> = {}): Order {
  return order(typename(kind), of, {
    NAME: { property: 'nameFolded', description: 'By their English name, without regard to case and accents.' },
    ...fields,
    PROMINENCE: {
      property: 'prominence',
      holds: 'number',
      description: 'By how much the graph knows of them: from the obscure to the famous, and the other way with DESC.',
    },
  })
}
