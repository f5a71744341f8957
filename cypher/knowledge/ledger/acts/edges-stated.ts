import type { Value } from '../../../engine/graph.ts'
import type { EntityEdge } from '../../claims/stated-edges.ts'
import type { Change } from '../commit.ts'
import { relationKey } from '../fact.ts'
import type { Properties } from '../state.ts'
import { type Evidence, given } from './checked.ts'

/** The edges that claims state, as what their entry says of them. The ends of a mutual relation are sorted. */
export function edgesOf(
  claims: readonly string[],
  edges: readonly EntityEdge[],
  evidence: Evidence,
  others: Readonly<Record<string, Value | undefined>> = {},
): Change[] {
  const properties: Properties = given({ ...evidence, claims, ...others })
  return edges.map((edge) => {
    const key = relationKey(edge)
    const [from = '', relation = '', to = ''] = key.split(' ')
    return { fact: { kind: 'RELATION', key }, row: { from, relation, to, properties } }
  })
}
