import { listed } from '../evidence.ts'
import { asked } from '../linked/asking.ts'
import type { AskGraphql } from '../tables/asking.ts'
import type { Collection } from './collection.ts'
import { coursesOf, drawnLine, type Stop } from './drawn-line.ts'
import { type EntityRow, evidenceOf, named } from './evidence.ts'
import { ofGraph } from './of-graph.ts'

interface Paged<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly edges: readonly Node[] | null
}

interface StopEdge {
  readonly order: number
  readonly course: number
  readonly node: {
    readonly id: string
    readonly location?: { readonly latitude: number; readonly longitude: number } | null
    readonly country?: { readonly id: string } | null
  }
}

interface SectionEdge {
  readonly node: { readonly from: { readonly id: string } | null; readonly to: { readonly id: string } | null }
}

interface LineRow extends EntityRow {
  readonly status: string
  readonly openedOn: string | null
  readonly lengthKilometres: number | null
  readonly lengthBasis: string | null
  readonly gauges: readonly number[]
  readonly note: string | null
  readonly stops: Paged<StopEdge> | null
  readonly sections?: Paged<SectionEdge> | null
  readonly corridorKind?: string
  readonly organizer?: string | null
  readonly transitDays?: string | null
}

/** Long enough for almost every line; the rest of a longer one is asked for by itself. */
const longest = 50

const stopFields = `pageInfo { hasNextPage endCursor } edges { order course node { id
  ... on Port { location { latitude longitude } country { id } } ... on Place { location { latitude longitude } country { id } } } }`
const sectionFields = 'pageInfo { hasNextPage endCursor } edges { node { from { id } to { id } } }'

const lineSelection = `status openedOn lengthKilometres lengthBasis gauges note stops(first: ${longest}) { ${stopFields} }`

/** How many lines are read at once: as many as the limit of an operation's values allows with all their stops. */
const pageRows = 25

/** All of a list that hangs on a line, however long. */
async function whole<Edge>(
  ask: AskGraphql,
  { id }: LineRow,
  begun: Paged<Edge> | null | undefined,
  field: string,
  type: string,
): Promise<readonly Edge[]> {
  const edges = [...(begun?.edges ?? [])]
  let page = begun
  while (page?.pageInfo.hasNextPage) {
    const { line } = await asked<{ readonly line: { readonly list: Paged<Edge> | null } | null }>(ask, {
      query: `query RestOfLine($id: ID!, $after: String) { line: node(id: $id) { ... on ${type} { list: ${field}(first: ${longest}, after: $after) { ${field === 'stops' ? stopFields : sectionFields} } } } }`,
      variables: { id, after: page.pageInfo.endCursor },
    })
    page = line?.list
    edges.push(...(page?.edges ?? []))
  }
  return edges
}

/** Draws a line along its sections, or from stop to stop where it has none, and names the countries in which it stops. */
async function drawn(ask: AskGraphql, row: LineRow, type: 'Railway' | 'Corridor') {
  const stops = (await whole(ask, row, row.stops, 'stops', type)).toSorted((one, other) => one.order - other.order)
  const sections = await whole(ask, row, row.sections, 'sections', type)
  const known = new Map(stops.map(({ node }) => [node.id, stopOf(node)]))
  const ends = sections.flatMap(({ node: { from, to } }) => (from && to ? [{ from: from.id, to: to.id }] : []))
  const courses =
    ends.length > 0
      ? coursesOf(ends).map((ids) => ids.map((id) => known.get(id) ?? { id, position: null }))
      : [...new Set(stops.map(({ course }) => course))].map((course) =>
          stops.filter((stop) => stop.course === course).map(({ node }) => stopOf(node)),
        )
  const countries = new Set(stops.flatMap(({ node }) => node.country?.id ?? []))
  return { ...drawnLine(courses), countries: [...countries], stops: known.size }
}

function stopOf({ id, location }: StopEdge['node']): Stop {
  return { id, position: location ? [location.longitude, location.latitude] : null }
}

const lineProperties = [
  { name: 'status', type: 'string', description: 'How far it has come.' },
  {
    name: 'opened_on',
    type: 'string',
    description: 'When it opened: a day, or a month or year alone; null where it is not known.',
  },
  { name: 'length_kilometres', type: 'number', description: 'Its length; null where it is not known.' },
  { name: 'length_basis', type: 'string', description: 'How its length is known.' },
  { name: 'gauges', type: 'string', description: 'Every gauge on it in millimetres, separated by "; ".' },
  {
    name: 'countries',
    type: 'string',
    description: 'The ids of the countries in which it stops, in the order of its stops, separated by "; ".',
  },
  { name: 'stops', type: 'integer', description: 'How many stops the graph knows of it.' },
  { name: 'note', type: 'string', description: 'What else is to be known of it.' },
  {
    name: 'geometry_note',
    type: 'string',
    description: 'Why the geometry is null, or which stops it passes over; null where all are drawn.',
  },
] as const

async function propertiesOf(row: LineRow, type: 'Railway' | 'Corridor', ask: AskGraphql) {
  const { geometry, note, countries, stops } = await drawn(ask, row, type)
  return {
    geometry,
    properties: {
      ...{ status: row.status, opened_on: row.openedOn },
      ...{ length_kilometres: row.lengthKilometres, length_basis: row.lengthBasis, gauges: listed(row.gauges) },
      ...{ countries: listed(countries), stops, note: row.note, geometry_note: note },
    },
  }
}

const schematic =
  'Lines are straight from stop to stop and show no course of the track. What can’t be drawn has a null geometry and says why in `geometry_note`.'
const dated =
  'Each is there from the day on which it opened; one without such a day is there at any time, and so is one that was closed later, for its last day is not known.'

const railways = ofGraph<LineRow>({
  id: 'railways',
  title: 'Railways',
  description: `Railway lines, from station to station along their sections. ${schematic} ${dated}`,
  geometry: 'MultiLineString',
  list: 'railways',
  pageRows,
  selection: `${lineSelection} sections(first: ${longest}) { ${sectionFields} }`,
  properties: lineProperties,
  filters: { country: 'country', status: 'status', basis: 'basis' },
  async feature(row, site, ask) {
    const { geometry, properties } = await propertiesOf(row, 'Railway', ask)
    return {
      type: 'Feature',
      id: row.id,
      geometry,
      properties: { ...named(row), ...properties, ...evidenceOf(row, site) },
    }
  },
})

const corridors = ofGraph<LineRow>({
  id: 'corridors',
  title: 'Corridors and train services',
  description: `Routes that several lines, roads, sea lanes or services make up, and through trains, from stop to stop. ${schematic} ${dated}`,
  geometry: 'MultiLineString',
  list: 'corridors',
  pageRows,
  selection: `${lineSelection} corridorKind organizer transitDays`,
  properties: [
    { name: 'kind', type: 'string', description: 'What sort of corridor it is.' },
    { name: 'organizer', type: 'string', description: 'Who runs it, or under what agreement it stands.' },
    { name: 'transit_days', type: 'string', description: 'How many days its trains take from end to end: 13-16.' },
    ...lineProperties,
  ],
  filters: { country: 'country', kind: 'corridorKind', status: 'status', basis: 'basis' },
  async feature(row, site, ask) {
    const { geometry, properties } = await propertiesOf(row, 'Corridor', ask)
    return {
      type: 'Feature',
      id: row.id,
      geometry,
      properties: {
        ...named(row),
        ...{ kind: row.corridorKind ?? null, organizer: row.organizer ?? null, transit_days: row.transitDays ?? null },
        ...properties,
        ...evidenceOf(row, site),
      },
    }
  },
})

/** The collections of lines that the graph knows. */
export const lines: readonly Collection[] = [railways, corridors]
