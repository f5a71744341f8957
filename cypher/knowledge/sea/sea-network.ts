import { kilometresBetween, type Position } from '../routes/position.ts'
import { type PassageSet, passagesOfLane } from './passages.ts'

/** A network of sea lanes: nodes, and the stretches between them, which ships take in both directions. Kept in typed arrays. */
export interface SeaNetwork {
  /** How many nodes it has; a node is a number from 0. */
  readonly size: number
  readonly positions: readonly Position[]
  /** Unit vectors of the nodes: x, y and z of each. */
  readonly vectors: Float64Array
  /** Where the stretches of each node begin in the arrays below; one more entry than nodes. */
  readonly firsts: Uint32Array
  /** The node at the other end of each stretch. */
  readonly ends: Uint16Array
  readonly kilometres: Float64Array
  readonly passages: Uint32Array
  /** The stretches, each once. */
  readonly stretches: Stretches
}

/** The stretches of a network by their number. */
export interface Stretches {
  readonly ones: Uint16Array
  readonly others: Uint16Array
  /** Unit vectors at right angles to the great circle through both ends: x, y and z of each. */
  readonly normals: Float64Array
  readonly passages: Uint32Array
}

interface Stretch {
  readonly one: number
  readonly other: number
  readonly kilometres: number
  readonly passages: PassageSet
}

/**
 * Reads a network from the text of `sea-lanes.csv`: a line for each lane, with the name that the network gives it, if any, and its points.
 * Lanes meet where they share a point. 180 and -180 degrees are the same meridian, and a longitude beyond them goes on from there.
 */
export function seaNetwork(text: string): SeaNetwork {
  const nodes = new Map<string, number>()
  const positions: Position[] = []
  const stretches = new Map<number, Stretch>()
  for (const { named, points } of lanesIn(text)) {
    let before: number | undefined
    for (const point of points) {
      const node = nodeAt(point)
      if (before !== undefined && before !== node) addStretch(before, node, named)
      before = node
    }
  }
  return inArrays(positions, [...stretches.values()])

  function nodeAt(position: Position): number {
    const key = `${position.latitude} ${position.longitude}`
    const known = nodes.get(key)
    if (known !== undefined) return known
    nodes.set(key, positions.length)
    return positions.push(position) - 1
  }

  function addStretch(one: number, other: number, named: string): void {
    const [from, to] = [positions[one] as Position, positions[other] as Position]
    const key = Math.min(one, other) * 65_536 + Math.max(one, other)
    const passages = passagesOfLane([from.latitude, from.longitude], [to.latitude, to.longitude], named)
    // Two lanes over the same stretch are one: to close a passage has to close it for both.
    const known = stretches.get(key)?.passages ?? 0
    stretches.set(key, { one, other, kilometres: kilometresBetween(from, to), passages: known | passages })
  }
}

/** A lane as the network has it. */
export interface Lane {
  /** The name of the passage that it leads through; empty for most. */
  readonly named: string
  readonly points: readonly Position[]
}

/** The lanes of `sea-lanes.csv`, in its order. */
export function lanesIn(text: string): readonly Lane[] {
  const lines = text.trimEnd().split('\n').slice(1)
  return lines.map((line) => {
    const comma = line.indexOf(',')
    const points = line.slice(comma + 1).split(';')
    return { named: line.slice(0, comma), points: points.map(positionOf) }
  })
}

function positionOf(point: string): Position {
  const [longitude = Number.NaN, latitude = Number.NaN] = point.split(' ').map(Number)
  if (longitude > 180) return { latitude, longitude: round(longitude - 360) }
  return { latitude, longitude: longitude <= -180 ? round(longitude + 360) : longitude }
}

function round(degrees: number): number {
  return Number(degrees.toFixed(4))
}

function inArrays(positions: readonly Position[], stretches: readonly Stretch[]): SeaNetwork {
  const size = positions.length
  const firsts = new Uint32Array(size + 1)
  for (const { one, other } of stretches) {
    for (const node of [one, other]) firsts[node + 1] = (firsts[node + 1] ?? 0) + 1
  }
  for (let node = 0; node < size; node++) firsts[node + 1] = (firsts[node + 1] ?? 0) + (firsts[node] ?? 0)
  const free = firsts.slice()
  const ends = new Uint16Array(stretches.length * 2)
  const kilometres = new Float64Array(stretches.length * 2)
  const passages = new Uint32Array(stretches.length * 2)
  for (const stretch of stretches) {
    for (const [from, to] of [
      [stretch.one, stretch.other],
      [stretch.other, stretch.one],
    ] as const) {
      const place = free[from] as number
      free[from] = place + 1
      ends[place] = to
      kilometres[place] = stretch.kilometres
      passages[place] = stretch.passages
    }
  }
  const vectors = Float64Array.from(positions.flatMap(unitVector))
  return { size, positions, vectors, firsts, ends, kilometres, passages, stretches: onceEach(stretches, positions) }
}

function onceEach(stretches: readonly Stretch[], positions: readonly Position[]): Stretches {
  const normals = new Float64Array(3 * stretches.length)
  for (const [place, { one, other }] of stretches.entries()) {
    const [ax, ay, az] = unitVector(positions[one] as Position)
    const [bx, by, bz] = unitVector(positions[other] as Position)
    const normal = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx] as const
    const length = Math.hypot(...normal)
    normals.set(
      normal.map((value) => value / length),
      3 * place,
    )
  }
  return {
    ones: Uint16Array.from(stretches, ({ one }) => one),
    others: Uint16Array.from(stretches, ({ other }) => other),
    normals,
    passages: Uint32Array.from(stretches, (stretch) => stretch.passages),
  }
}

/** The point of the unit sphere at a position. */
export function unitVector({ latitude, longitude }: Position): [x: number, y: number, z: number] {
  const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180]
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)]
}

/** The position of a point, however far from the middle of the sphere. */
export function positionOfVector([x, y, z]: readonly [x: number, y: number, z: number]): Position {
  const degrees = 180 / Math.PI
  return { latitude: Math.atan2(z, Math.hypot(x, y)) * degrees, longitude: Math.atan2(y, x) * degrees }
}
