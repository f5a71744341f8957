import { BadInput } from '../errors.ts'

const most = 1_000

/**
 * At most `limit` of some points, evenly chosen; the first and the last are always among them.
 * @throws {BadInput} if the limit is out of bounds
 */
export function thinned<Point>(points: readonly Point[], limit: number): Point[] {
  if (limit < 2 || limit > most) throw new BadInput('limit', `\`limit\` is ${limit}: ask for 2 to ${most}`)
  if (points.length <= limit) return [...points]
  const step = (points.length - 1) / (limit - 1)
  return Array.from({ length: limit }, (_, place) => points[Math.round(place * step)] as Point)
}
