import { cellsOf, isObject, type Written } from './json-cells.ts'

/**
 * The cells of a feature of GeoJSON: its properties and its `id`, with `longitude` and `latitude` of a point; of other shapes `geometry`, the
 * JSON of it, and `geometry type` of all.
 */
export function featureCells(feature: { readonly [name: string]: Written }): Record<string, string> {
  const { id, properties, geometry } = feature
  const cells = isObject(properties) ? cellsOf(properties) : {}
  if (typeof id === 'string') cells.id ??= id
  if (!isObject(geometry)) return cells
  const { type, coordinates } = geometry
  cells['geometry type'] = String(type)
  const [longitude, latitude] = type === 'Point' && Array.isArray(coordinates) ? coordinates : []
  if (typeof longitude === 'string' && typeof latitude === 'string') return { ...cells, longitude, latitude }
  return { ...cells, geometry: JSON.stringify(geometry).replaceAll(/"(-?\d[^"]*)"/g, '$1') }
}
