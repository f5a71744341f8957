import type { DerivedFile } from './derived-file.ts'

type Point = readonly [longitude: number, latitude: number]

interface Lane {
  readonly properties: { readonly passage?: string | null }
  readonly geometry:
    | { readonly type: 'LineString'; readonly coordinates: readonly Point[] }
    | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly Point[])[] }
}

/** Every lane as one row, with its points in order; positions to four decimals, some ten metres, and longitudes as the package has them. */
export const seaLanes: DerivedFile = {
  file: 'sea-lanes.csv',
  columns: ['passage', 'points'],
  derive: (from) =>
    from
      .json<{ features: readonly Lane[] }>('searoute-1.6.0/searoute/data/marnet_searoute.geojson')
      .features.flatMap(({ properties: { passage }, geometry }) => {
        const lines = geometry.type === 'MultiLineString' ? geometry.coordinates : [geometry.coordinates]
        return lines.map((line) => ({ passage: passage ?? '', points: line.map(written).join(';') }))
      }),
}

function written([longitude, latitude]: Point): string {
  return `${rounded(longitude)} ${rounded(latitude)}`
}

function rounded(degrees: number): number {
  // Adding 0 turns -0 into 0.
  return Number(degrees.toFixed(4)) + 0
}
