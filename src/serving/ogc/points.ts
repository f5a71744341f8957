import type { Point } from 'geojson'
import { listed } from '../evidence.ts'
import type { Collection } from './collection.ts'
import { type EntityRow, evidenceOf, named } from './evidence.ts'
import { ofGraph } from './of-graph.ts'
import { mostFeatures } from './open.ts'

interface Located {
  readonly location: { readonly latitude: number; readonly longitude: number } | null
}

const located = 'location { latitude longitude }'

/** A point; null where no trustworthy position is known. */
const pointOf = ({ location }: Located): Point | null =>
  location && { type: 'Point', coordinates: [location.longitude, location.latitude] }

interface PortRow extends EntityRow, Located {
  readonly portKind: string
  readonly unlocode: string | null
  readonly country: { readonly id: string; readonly name: string } | null
  readonly region: { readonly id: string; readonly name: string } | null
  readonly size: string | null
  readonly importance: number | null
  readonly containers: boolean | null
  readonly modes: readonly string[]
  readonly locationConfidence: string | null
  readonly crossingStatus: string | null
  readonly crossingStatusAsOf: string | null
  readonly facing: readonly { readonly id: string }[] | null
}

const inCountry = [
  { name: 'country', type: 'string', description: 'The id of the country that it lies in.' },
  { name: 'country_name', type: 'string', description: 'The name of that country.' },
  { name: 'region', type: 'string', description: 'The id of the part of the country; null where no source says.' },
  { name: 'region_name', type: 'string', description: 'The name of that part.' },
] as const

const countryOf = ({ country, region }: Pick<PortRow, 'country' | 'region'>) => ({
  country: country?.id ?? null,
  country_name: country?.name ?? null,
  region: region?.id ?? null,
  region_name: region?.name ?? null,
})

const ofPort = [
  { name: 'kind', type: 'string', description: 'What sort of port it is.' },
  { name: 'unlocode', type: 'string', description: 'UN/LOCODE: NLRTM.' },
  ...inCountry,
  { name: 'modes', type: 'string', description: 'How goods reach it, separated by "; "; null where no source says.' },
  {
    name: 'location_confidence',
    type: 'string',
    description: 'How sure the position is, where it is curated: HIGH within some 3 kilometres, MEDIUM 10, LOW 15.',
  },
] as const

const portSelection = `portKind unlocode country { id name } region { id name } modes locationConfidence ${located}`

const portProperties = (row: PortRow) => ({
  kind: row.portKind,
  unlocode: row.unlocode,
  ...countryOf(row),
  modes: row.modes.length > 0 ? row.modes.join('; ') : null,
  location_confidence: row.locationConfidence,
})

const undated = 'They have no dates, so `datetime` leaves none out.'
const nowhere = 'Where no trustworthy position is known the geometry is null, and a box leaves them out.'

const ports = ofGraph<PortRow>({
  id: 'ports',
  title: 'Ports',
  description: `Ports on the sea, rivers and lakes, terminals at sea, and dry ports. Crossings of land borders are a collection of their own. ${nowhere} ${undated}`,
  geometry: 'Point',
  list: 'ports',
  only: { not: { portKind: ['LAND_PORT'] } },
  pageRows: mostFeatures,
  selection: `${portSelection} size importance containers`,
  properties: [
    ...ofPort,
    { name: 'size', type: 'string', description: 'How large it is; null where nobody says.' },
    { name: 'importance', type: 'integer', description: 'How important it is for trade, from 0 to 100.' },
    {
      name: 'containers',
      type: 'boolean',
      description: 'True where a source lists a container terminal; null where none does.',
    },
  ],
  filters: {
    ...{ country: 'country', region: 'region', kind: 'portKind', size: 'size' },
    ...{ containers: 'containers', modes: 'modes', basis: 'basis' },
  },
  feature: (row, site) => ({
    type: 'Feature',
    id: row.id,
    geometry: pointOf(row),
    properties: {
      ...named(row),
      ...portProperties(row),
      ...{ size: row.size, importance: row.importance, containers: row.containers },
      ...evidenceOf(row, site),
    },
  }),
})

const borderCrossings = ofGraph<PortRow>({
  id: 'border-crossings',
  title: 'Border crossings',
  description: `Crossings of land borders by rail, road or river, one on each side. ${nowhere} \`status\` is that of the day in \`status_as_of\`. ${undated}`,
  geometry: 'Point',
  list: 'ports',
  only: { portKind: ['LAND_PORT'] },
  pageRows: mostFeatures / 2,
  selection: `${portSelection} crossingStatus crossingStatusAsOf facing { id }`,
  properties: [
    ...ofPort,
    { name: 'status', type: 'string', description: 'Whether it is open; null where it is not known.' },
    { name: 'status_as_of', type: 'string', description: 'As of when that is known.' },
    {
      name: 'facing',
      type: 'string',
      description: 'The crossings on the other side of the border, separated by "; ".',
    },
  ],
  filters: {
    ...{ country: 'country', region: 'region', status: 'crossingStatus', modes: 'modes', basis: 'basis' },
  },
  feature: (row, site) => ({
    type: 'Feature',
    id: row.id,
    geometry: pointOf(row),
    properties: {
      ...named(row),
      ...portProperties(row),
      ...{ status: row.crossingStatus, status_as_of: row.crossingStatusAsOf },
      facing: listed((row.facing ?? []).map(({ id }) => id)),
      ...evidenceOf(row, site),
    },
  }),
})

type PlaceRow = EntityRow & Located & Pick<PortRow, 'country' | 'region' | 'unlocode'>

const places = ofGraph<PlaceRow>({
  id: 'places',
  title: 'Railway stations and towns',
  description: `Stations and towns at which railways and corridors stop and that are no ports. ${nowhere} ${undated}`,
  geometry: 'Point',
  list: 'places',
  pageRows: mostFeatures,
  selection: `unlocode country { id name } region { id name } ${located}`,
  properties: [{ name: 'unlocode', type: 'string', description: 'UN/LOCODE.' }, ...inCountry],
  filters: { country: 'country', region: 'region', basis: 'basis' },
  feature: (row, site) => ({
    type: 'Feature',
    id: row.id,
    geometry: pointOf(row),
    properties: { ...named(row), unlocode: row.unlocode, ...countryOf(row), ...evidenceOf(row, site) },
  }),
})

interface PassageRow extends EntityRow, Located {
  readonly passageKind: string
  readonly openedOn: string | null
  readonly joins: readonly string[]
  readonly lengthKilometres: number | null
  readonly narrowestKilometres: number | null
  readonly routing: string
  readonly countries: readonly { readonly id: string }[] | null
}

const passages = ofGraph<PassageRow>({
  id: 'passages',
  title: 'Straits, canals and capes',
  description: `The passages of shipping, a point in each. ${nowhere} A canal is there from the day on which it opened; what has no such day is there at any time.`,
  geometry: 'Point',
  list: 'passages',
  pageRows: mostFeatures,
  selection: `passageKind openedOn joins lengthKilometres narrowestKilometres routing countries { id } ${located}`,
  properties: [
    { name: 'kind', type: 'string', description: 'What sort of passage it is.' },
    { name: 'opened_on', type: 'string', description: 'When a canal opened.' },
    { name: 'countries', type: 'string', description: 'The ids of the countries on its shores, separated by "; ".' },
    { name: 'joins', type: 'string', description: 'The seas on its two sides, separated by "; ".' },
    { name: 'length_kilometres', type: 'number', description: 'Its length; null where its ends are not agreed on.' },
    { name: 'narrowest_kilometres', type: 'number', description: 'Its width where it is narrowest.' },
    { name: 'routing', type: 'string', description: 'Whether routes by sea go through it.' },
  ],
  filters: { country: 'country', kind: 'passageKind', basis: 'basis' },
  feature: (row, site) => ({
    type: 'Feature',
    id: row.id,
    geometry: pointOf(row),
    properties: {
      ...named(row),
      ...{ kind: row.passageKind, opened_on: row.openedOn },
      countries: listed((row.countries ?? []).map(({ id }) => id)),
      joins: listed(row.joins),
      length_kilometres: row.lengthKilometres,
      narrowest_kilometres: row.narrowestKilometres,
      routing: row.routing,
      ...evidenceOf(row, site),
    },
  }),
})

/** The collections of points. */
export const points: readonly Collection[] = [ports, borderCrossings, places, passages]
