import type { Position } from '../cypher/knowledge/routes/position.ts'
import type { Mode } from './locode-row.ts'
import { nearSea } from './near-sea.ts'

export type PortKind = 'SEAPORT' | 'LAND_PORT' | 'INLAND_PORT'

/** The facts about a port from which its kind is decided. */
export interface PortFacts {
  readonly inPortIndex: boolean
  /** True for a border crossing by road or rail, or a place with UN/LOCODE's border function and no water. */
  readonly isLandCrossing: boolean
  readonly modes: readonly Mode[]
  readonly position?: Position | undefined
}

/**
 * A sea port is in the World Port Index, or has water and lies near the sea; a land port is a border crossing that isn't in
 * the Index; every other port is an inland port. So Dongxing is a land
 * port, although it is ten kilometres from the sea and has a quay on its border river.
 */
export function portKind({ inPortIndex, isLandCrossing, modes, position }: PortFacts): PortKind {
  if (inPortIndex) return 'SEAPORT'
  if (isLandCrossing) return 'LAND_PORT'
  return modes.includes('WATER') && position && nearSea(position) ? 'SEAPORT' : 'INLAND_PORT'
}
