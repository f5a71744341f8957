import { type Stop, stopsOf } from '../../explorer/questions/stops.ts'
import { ask } from '../../shared/graphql/ask.ts'
import { Card } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'

const Places = graphql(
  `
  fragment Places on NeighborConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { ...Card } }
  }
`,
  [Card],
)

const MarkedPlaces = graphql(
  `
  query MarkedPlaces($id: ID!) {
    entity(id: $id) {
      ...Card
      ... on Country { isoNumeric }
      places: neighbors(kinds: [PORT, PLACE], relations: [LOCATED_IN, PART_OF, HELD_IN, STOPS_AT, PAIRED_WITH], first: 100) { ...Places }
      countries: neighbors(kinds: [COUNTRY], relations: [MEMBER_OF, PARTY_TO, PART_OF, LOCATED_IN, CONNECTS, HELD_IN], first: 100) {
        edges { node { id ... on Country { isoNumeric } } }
      }
      lines: neighbors(kinds: [RAILWAY, CORRIDOR], relations: [STOPS_AT], first: 20) {
        edges { node { id } }
      }
    }
  }
`,
  [Card, Places],
)

const MorePlaces = graphql(
  `
  query MorePlaces($id: ID!, $after: String) {
    entity(id: $id) {
      places: neighbors(kinds: [PORT, PLACE], relations: [LOCATED_IN, PART_OF, HELD_IN, STOPS_AT, PAIRED_WITH], first: 100, after: $after) { ...Places }
    }
  }
`,
  [Places],
)

const mostPlaces = 400

export interface Marked {
  readonly card: Card
  readonly at: Stop
}

/** The content of an entity's map. */
export interface MarkedPlaces {
  /** The entity itself; null if it has no position. */
  readonly self: Marked | null
  readonly places: readonly Marked[]
  /** The total number of ports and towns, including those without a position or a mark. */
  readonly placesInAll: number
  /** ISO 3166-1 numeric codes of the countries that it is, or is made of, or lies in. */
  readonly countries: readonly string[]
  /** The railways and corridors through it, or that it is, stop by stop. */
  readonly lines: readonly (readonly Stop[])[]
  /** What must be seen whole: a line that it is itself, or its own country's outline. */
  readonly whole: { readonly line: boolean; readonly country: string | null }
}

/** Queries the positions of an entity and its parts; null if none has a position. */
export async function markedPlaces(id: string): Promise<MarkedPlaces | null> {
  const { entity } = await ask(MarkedPlaces, { id })
  if (!entity) return null
  const isLine = entity.kind === 'RAILWAY' || entity.kind === 'CORRIDOR'
  const lineIds = isLine ? [id] : (entity.lines?.edges ?? []).map(({ node }) => node.id)
  const numbers = [entity, ...(entity.countries?.edges ?? []).map(({ node }) => node)].flatMap((one) =>
    'isoNumeric' in one && one.isoNumeric ? [one.isoNumeric] : [],
  )
  const places = entity.places ? await allOf(id, entity.places) : []
  const marked = {
    self: entity.kind === 'COUNTRY' ? null : (located(entity)[0] ?? null),
    places: places.flatMap(located),
    placesInAll: entity.places?.totalCount ?? places.length,
    countries: [...new Set(numbers)],
    lines: lineIds.length > 0 ? await stopsOf(lineIds) : [],
    whole: { line: isLine, country: ('isoNumeric' in entity && entity.isoNumeric) || null },
  }
  return marked.self || marked.places.length > 0 || marked.countries.length > 0 || marked.lines.length > 0
    ? marked
    : null
}

/** The ports and towns of a page and of those after it; a map of more than some hundreds shows nothing. */
async function allOf(id: string, page: ResultOf<typeof Places>): Promise<Card[]> {
  const cards = (page.edges ?? []).map(({ node }) => node)
  let { hasNextPage, endCursor } = page.pageInfo
  while (hasNextPage && cards.length < mostPlaces) {
    const { entity } = await ask(MorePlaces, { id, after: endCursor })
    if (!entity?.places?.edges) break
    cards.push(...entity.places.edges.map(({ node }) => node))
    ;({ hasNextPage, endCursor } = entity.places.pageInfo)
  }
  return cards
}

function located(card: Card): Marked[] {
  return 'location' in card && card.location ? [{ card, at: card.location }] : []
}
