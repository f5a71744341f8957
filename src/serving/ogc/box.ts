import type { Geometry, Position } from 'geojson'

/** A box between two parallels and two meridians, its edges included. It crosses the 180th meridian where `west` is greater than `east`. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** True if a part of the geometry lies in the box. Lines are straight in degrees, as GeoJSON has them. */
export function touches(box: Box, geometry: Geometry | null): boolean {
  if (!geometry) return false
  return halvesOf(box).some((half) => {
    switch (geometry.type) {
      case 'Point':
        return holds(half, geometry.coordinates)
      case 'MultiLineString':
        return geometry.coordinates.some((line) => lineTouches(half, line))
      case 'MultiPolygon':
        return geometry.coordinates.some((rings) => areaTouches(half, rings))
      default:
        throw new TypeError(`No collection has a ${geometry.type}`)
    }
  })
}

function halvesOf(box: Box): readonly Box[] {
  const { west, east } = box
  const halves =
    west <= east
      ? [box]
      : [
          { ...box, east: 180 },
          { ...box, west: -180 },
        ]
  // 180 and -180 degrees are one meridian.
  if (halves.some((half) => half.east === 180)) halves.push({ ...box, west: -180, east: -180 })
  if (halves.some((half) => half.west === -180)) halves.push({ ...box, west: 180, east: 180 })
  return halves
}

function holds({ west, south, east, north }: Box, [longitude = 0, latitude = 0]: Position): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north
}

function lineTouches(box: Box, line: readonly Position[]): boolean {
  return line.some((to, place) => segmentTouches(box, line[place - 1] ?? to, to))
}

/** By Liang and Barsky: the part of the segment that lies between both pairs of edges, if any is left. */
function segmentTouches({ west, south, east, north }: Box, from: Position, to: Position): boolean {
  const [x = 0, y = 0] = from
  const [toX = 0, toY = 0] = to
  let [enters, leaves] = [0, 1]
  for (const [begin, step, least, most] of [
    [x, toX - x, west, east],
    [y, toY - y, south, north],
  ] as const) {
    if (step === 0) {
      if (begin < least || begin > most) return false
      continue
    }
    const [one, other] = [(least - begin) / step, (most - begin) / step]
    enters = Math.max(enters, Math.min(one, other))
    leaves = Math.min(leaves, Math.max(one, other))
  }
  return enters <= leaves
}

/** An outline that reaches into the box, or one that holds all of it and no hole. */
function areaTouches(box: Box, rings: readonly Position[][]): boolean {
  if (rings.some((ring) => lineTouches(box, ring))) return true
  const corner = [box.west, box.south]
  return rings.filter((ring) => surrounds(ring, corner)).length % 2 === 1
}

/** True if a ray from the point to the east crosses the ring an odd number of times. */
export function surrounds(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false
  for (let place = 1; place < ring.length; place++) {
    const [fromX = 0, fromY = 0] = ring[place - 1] as Position
    const [toX = 0, toY = 0] = ring[place] as Position
    if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside
  }
  return inside
}
