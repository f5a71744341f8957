import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString, Point, Position } from 'geojson'
import type { Drawing, DrawnNode } from './drawing.ts'

type Collection = FeatureCollection<Geometry | null> & { readonly title: string; readonly truncated: boolean }

/**
 * GeoJSON after RFC 7946: a point for each node, a line for each edge. Nodes without a position have a null
 * geometry, so that no node is lost. A line across the antimeridian is cut there.
 */
export function geojson({ title, truncated, nodes, edges }: Drawing): Collection {
  const positions = new Map(nodes.map((node) => [node.id, position(node)]))
  const points = nodes.map(({ id, latitude: _, longitude: _longitude, ...properties }): Feature<Point | null> => {
    const coordinates = positions.get(id)
    return { type: 'Feature', id, geometry: coordinates ? { type: 'Point', coordinates } : null, properties }
  })
  const lines = edges.map(({ id, ...properties }): Feature<LineString | MultiLineString | null> => {
    const [from, to] = [positions.get(properties.source), positions.get(properties.target)]
    const geometry = from && to ? lineBetween(from, to) : null
    return { type: 'Feature', id, geometry, properties }
  })
  return { type: 'FeatureCollection', title, truncated, features: [...points, ...lines] }
}

function position({ latitude, longitude }: DrawnNode): Position | undefined {
  return latitude === undefined || longitude === undefined ? undefined : [longitude, latitude]
}

/** A line between two points, the short way round: cut where it crosses the 180th meridian. */
export function lineBetween(from: Position, to: Position): LineString | MultiLineString {
  const [east = 0, north = 0] = from
  const [toEast = 0, toNorth = 0] = to
  if (Math.abs(toEast - east) <= 180) return { type: 'LineString', coordinates: [from, to] }
  const edge = east > 0 ? 180 : -180
  const unrolled = toEast + 2 * edge
  const cut = unrolled === east ? north : north + ((edge - east) / (unrolled - east)) * (toNorth - north)
  return {
    type: 'MultiLineString',
    coordinates: [
      [from, [edge, cut]],
      [[-edge, cut], to],
    ],
  }
}
