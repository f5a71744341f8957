import type { Collection } from './collection.ts'
import { type EntityRow, evidenceOf, named } from './evidence.ts'
import { ofGraph } from './of-graph.ts'
import { mostFeatures } from './open.ts'
import { outlineOf, outlineSource } from './outlines.ts'

interface CountryRow extends EntityRow {
  readonly iso2: string
  readonly iso3: string
  readonly isoNumeric: string | null
  readonly capital: string | null
  readonly landlocked: boolean
  readonly areaSquareKilometres: number | null
  readonly location: { readonly latitude: number; readonly longitude: number } | null
}

/** Countries with their outlines on the map of the site. */
export const countries: Collection = ofGraph<CountryRow>({
  id: 'countries',
  title: 'Countries and territories',
  description:
    'Countries and territories with their outlines at 1:110 million, as the maps of the site have them: no statement on borders. Those that are too small for such a map have a null geometry; `longitude` and `latitude` are a point in the middle of each. They have no dates, so `datetime` leaves none out.',
  geometry: 'MultiPolygon',
  list: 'countries',
  pageRows: mostFeatures,
  selection: 'iso2 iso3 isoNumeric capital landlocked areaSquareKilometres location { latitude longitude }',
  properties: [
    { name: 'iso2', type: 'string', description: 'ISO 3166-1 alpha-2.' },
    { name: 'iso3', type: 'string', description: 'ISO 3166-1 alpha-3.' },
    { name: 'capital', type: 'string', description: 'The name of its capital.' },
    { name: 'landlocked', type: 'boolean', description: 'True where it has no coast on the ocean.' },
    { name: 'area_square_kilometres', type: 'number', description: 'Its area.' },
    { name: 'longitude', type: 'number', description: 'Of a point in its middle; null where none is known.' },
    { name: 'latitude', type: 'number', description: 'Of that point.' },
    { name: 'outline_source', type: 'string', description: 'Where the outline comes from.' },
    { name: 'geometry_note', type: 'string', description: 'Why the geometry is null.' },
  ],
  filters: { region: 'region', landlocked: 'landlocked', basis: 'basis' },
  feature(row, site) {
    const geometry = outlineOf(row.isoNumeric)
    return {
      type: 'Feature',
      id: row.id,
      geometry,
      properties: {
        ...named(row),
        ...{ iso2: row.iso2, iso3: row.iso3, capital: row.capital, landlocked: row.landlocked },
        area_square_kilometres: row.areaSquareKilometres,
        longitude: row.location?.longitude ?? null,
        latitude: row.location?.latitude ?? null,
        outline_source: geometry ? outlineSource : null,
        geometry_note: geometry ? null : 'The map of 1:110 million has no outline of it: see longitude and latitude',
        ...evidenceOf(row, site),
      },
    }
  },
})
