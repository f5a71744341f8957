/** A position in degrees. */
export interface Position {
  readonly latitude: number
  readonly longitude: number
}

const radians = Math.PI / 180
/** The mean radius of the earth in kilometres. */
export const earthRadius = 6371

/** Kilometres between two positions along the great circle. */
export function kilometresBetween(one: Position, other: Position): number {
  const north = Math.sin(((other.latitude - one.latitude) * radians) / 2)
  const east = Math.sin(((other.longitude - one.longitude) * radians) / 2)
  const chord = north ** 2 + Math.cos(one.latitude * radians) * Math.cos(other.latitude * radians) * east ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}
