import { kilometresBetween, type Position } from './position.ts'

/** How goods go. SEA is over shipping lanes, from seaport to seaport. */
export type Mode = 'ROAD' | 'RAIL' | 'WATER' | 'SEA'

/** A station, port or crossing where a route can begin, change or end. */
export interface Stop {
  readonly id: string
  readonly name: string
  readonly aliases?: readonly string[] | null
  readonly latitude?: number | null
  readonly longitude?: number | null
  readonly countryId: string
  readonly regionId?: string | null
  readonly portKind?: string | null
  readonly modes?: readonly Mode[] | null
  readonly prominence?: number | null
}

/** Kilometres between two stops along the great circle; null where the position of either isn't known. */
export function greatCircle(one: Stop, other: Stop): number | null {
  return isKnown(one) && isKnown(other) ? kilometresBetween(one, other) : null
}

function isKnown(stop: Stop): stop is Stop & Position {
  return typeof stop.latitude === 'number' && typeof stop.longitude === 'number'
}
