export interface Point {
  readonly x: number
  readonly y: number
}

/** The part of a map, from the least to the greatest of each axis. */
export interface Frame {
  readonly x: [number, number]
  readonly y: [number, number]
}

/** With fewer points than this, none is left out. */
const few = 6
/** This part of the points is always in the frame; what lies beyond so many times their distance is left out. */
const [most, beyond] = [0.8, 1.6]
/** A frame is at least so wide and high: a few hundred kilometres. */
const least = 80

/**
 * The part of the map that shows what was asked about and most of the rest: a few points far off do not shrink all others to a blot.
 * @param always what must be in the frame, such as the ends of a route
 * @returns the frame, and how many of the points lie outside
 */
export function frameOf(
  points: readonly Point[],
  always: readonly Point[],
): { readonly frame: Frame; readonly outside: number } {
  const center = {
    x: middle((always.length > 0 ? always : points).map(({ x }) => x)),
    y: middle((always.length > 0 ? always : points).map(({ y }) => y)),
  }
  const distance = ({ x, y }: Point) => Math.hypot(x - center.x, y - center.y)
  const distances = points.map(distance).sort((one, other) => one - other)
  const reach = (distances[Math.ceil(distances.length * most) - 1] ?? 0) * beyond
  const near = points.length < few ? points : points.filter((point) => distance(point) <= Math.max(reach, least))
  const shown = [...near, ...always]
  return {
    frame: { x: spanOf(shown.map(({ x }) => x)), y: spanOf(shown.map(({ y }) => y)) },
    outside: points.length - near.length,
  }
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

function spanOf(values: readonly number[]): [number, number] {
  if (values.length === 0) return [-400, 400]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const missing = Math.max(0, least - (high - low)) / 2
  return [low - missing, high + missing]
}
