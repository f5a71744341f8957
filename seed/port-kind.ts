import { type LocodeRow, modesOf, positionOf } from './locode-row.ts'
import { nearSea } from './near-sea.ts'

export type PortKind =
  | 'SEAPORT'
  | 'RIVER_PORT'
  | 'DRY_PORT'
  | 'OFFSHORE_TERMINAL'
  | 'LAND_PORT'
  | 'INLAND_PORT'
  | 'WATER_PORT'

/**
 * The kind of port that a row of UN/LOCODE is, by its functions and its position; undefined if it is none. A port needs a way to
 * it: of the many rows that are multimodal by the letter, those that neither ships nor roads nor railways reach are towns.
 */
export function kindOfLocode(row: LocodeRow): PortKind | undefined {
  const modes = modesOf(row)
  if (modes.includes('WATER')) {
    const position = positionOf(row)
    if (!position) return 'WATER_PORT'
    return nearSea(position) ? 'SEAPORT' : 'RIVER_PORT'
  }
  if (row.functions.includes('B')) return 'LAND_PORT'
  return row.functions.includes('6') && modes.length > 0 ? 'INLAND_PORT' : undefined
}

/** Whether a row of UN/LOCODE was a port in the first edition: by its letter, it is waterborne, multimodal or on a border. */
export function wasPort(row: LocodeRow | undefined): boolean {
  return row !== undefined && /[16B]/.test(row.functions)
}
