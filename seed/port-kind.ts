import type { Position } from '../cypher/knowledge/routes/position.ts'
import type { Mode } from './locode-row.ts'
import { nearSea } from './near-sea.ts'

export type PortKind = 'SEAPORT' | 'LAND_PORT' | 'INLAND_PORT'

/** What is known of a port when its kind is decided. */
export interface PortFacts {
  readonly inPortIndex: boolean
  /** A border crossing by road or rail, or with UN/LOCODE's border function and no water. */
  readonly isLandCrossing: boolean
  readonly modes: readonly Mode[]
  readonly position?: Position | undefined
}

/**
 * A sea port is in the World Port Index, or has water and lies near the sea; a land port is a border crossing that isn't in
 * the Index; every other port is an inland port. Dongxing, ten kilometres from the sea and with a quay on its border river,
 * is a crossing before it is anything else.
 */
export function portKind({ inPortIndex, isLandCrossing, modes, position }: PortFacts): PortKind {
  if (inPortIndex) return 'SEAPORT'
  if (isLandCrossing) return 'LAND_PORT'
  return modes.includes('WATER') && position && nearSea(position) ? 'SEAPORT' : 'INLAND_PORT'
}
