import type { Position } from '../cypher/knowledge/routes/position.ts'
import { numberOrNothingIn, readTable, type TableRow } from './read-table.ts'

const columns = ['unlocode', 'country', 'subdivision', 'name', 'name_local', 'functions', 'lat', 'lon'] as const

/** A place of UN/LOCODE. */
export type LocodeRow = TableRow<(typeof columns)[number]>

export type Mode = 'ROAD' | 'RAIL' | 'WATER'

export function readLocodes(): LocodeRow[] {
  return readTable('unlocode.csv', columns)
}

/** The modes of transport at a place, from its UN/LOCODE functions. */
export function modesOf(row: LocodeRow): Mode[] {
  const modes: readonly (readonly [string, Mode])[] = [
    ['3', 'ROAD'],
    ['2', 'RAIL'],
    ['1', 'WATER'],
  ]
  return modes.filter(([code]) => row.functions.includes(code)).map(([, mode]) => mode)
}

/** Its position in UN/LOCODE, if given. */
export function positionOf(row: LocodeRow): Position | undefined {
  const latitude = numberOrNothingIn(row, 'lat')
  const longitude = numberOrNothingIn(row, 'lon')
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude }
}
