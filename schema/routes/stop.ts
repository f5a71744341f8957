export type Mode = 'ROAD' | 'RAIL' | 'WATER'

/** A port, crossing or town where a route can begin, change or end. */
export interface Stop {
  readonly id: string
  readonly latitude?: number | null
  readonly longitude?: number | null
  readonly countryId: string
  readonly regionId?: string | null
  readonly portKind?: string | null
  readonly modes?: readonly Mode[] | null
}

const radians = Math.PI / 180
const earthRadius = 6371

/** Kilometres between two stops along the great circle; null where the position of either isn't known. */
export function greatCircle(one: Stop, other: Stop): number | null {
  if (typeof one.latitude !== 'number' || typeof one.longitude !== 'number') return null
  if (typeof other.latitude !== 'number' || typeof other.longitude !== 'number') return null
  const north = Math.sin(((other.latitude - one.latitude) * radians) / 2)
  const east = Math.sin(((other.longitude - one.longitude) * radians) / 2)
  const chord = north ** 2 + Math.cos(one.latitude * radians) * Math.cos(other.latitude * radians) * east ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}
