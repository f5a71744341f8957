import { type Ask, missingFrom, operationOf } from '../../shared/graphql/ask.ts'
import { Card, Cited } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { edgeBetween, merged, type Picture } from '../picture/picture.ts'
import type { Answered } from './answered.ts'
import { type Course, courseOf } from './course.ts'

/** A stop with the country that it lies in. */
const RouteStop = graphql(
  `
  fragment RouteStop on Entity {
    ...Card
    ... on Port { country { ...Card } }
    ... on Place { country { ...Card } }
  }
`,
  [Card],
)

const Way = graphql(
  `
  fragment Way on Route {
    merits
    basis
    confidence
    kilometres
    networkKilometres
    isAtLeast
    distance
    uncertainKilometres
    waterKilometres
    undatedLegs
    from { ...Card }
    to { ...Card }
    service { ...Card ... on Corridor { openedOn status transitDays } }
    borders { from { ...Card } to { ...Card } leg { from { id } to { id } } }
    gaugeChanges { at { ...Card } stations { ...Card } fromMillimetres toMillimetres }
    legs {
      basis
      confidence
      relation
      status
      mode
      ferry
      openedOn
      kilometres
      distance
      gauges
      from { ...RouteStop }
      to { ...RouteStop }
      line { ...Card }
      passages { ...Card }
      points { latitude longitude }
      citations { ...Cited }
    }
  }
`,
  [Card, Cited, RouteStop],
)

const WaysFrom = graphql(
  `
  query WaysFrom($from: ID!, $to: ID!, $asOf: PartialDate) {
    from: entity(id: $from) { ...Card }
    to: entity(id: $to) { ...Card }
    routes(from: $from, to: $to, modes: [RAIL], asOf: $asOf) {
      apart { missing { kilometres status openedOn from { ...Card } to { ...Card } line { ...Card } } }
      nodes { ...Way }
    }
    bySea: route(from: $from, to: $to, modes: [RAIL, SEA], prefer: BY_SEA, asOf: $asOf) { ...Way }
  }
`,
  [Card, Way],
)

type Data = ResultOf<typeof WaysFrom>
export type Way = ResultOf<typeof Way>
export type Leg = Way['legs'][number]
export type Apart = NonNullable<NonNullable<Data['routes']>['apart']>

/** The ways from one place to another, and the one that is shown. */
export interface RouteFound extends Pick<Data, 'from' | 'to'> {
  /** By rail, then by sea as far as possible; empty if there is none. */
  readonly ways: readonly Way[]
  /** The place of the way shown among them. */
  readonly way: number
  /** The way shown; null if there is none. */
  readonly route: Way | null
  /** What would have to be open for there to be a way; null if there is one. */
  readonly apart: Apart | null
  /** The day for which it was asked; null for today. */
  readonly asOf: string | null
}

/**
 * Queries the ways by rail from one place to another, and the one by sea.
 * @param way the place of the way to show among those found; the first if there are fewer
 * @param asOf the day on which the lines must have been open; null for today
 */
export async function waysFrom(
  ask: Ask,
  from: string,
  to: string,
  way = 0,
  asOf: string | null = null,
): Promise<Answered<'route', RouteFound>> {
  const variables = { from, to, ...(asOf && { asOf }) }
  const data = await ask(WaysFrom, variables)
  const { bySea } = data
  const ways = [...(data.routes?.nodes ?? []), ...(bySea?.merits.includes('BY_SEA') ? [bySea] : [])]
  const found = { from: data.from, to: data.to, ways, way: 0, route: null, apart: data.routes?.apart ?? null, asOf }
  const unshown = {
    question: 'route',
    data: found,
    operation: operationOf(WaysFrom, variables),
    missing: missingFrom(data),
    picture: { nodes: [data.from, data.to].filter((end) => end !== null), edges: [] },
    centers: [],
  } as const
  return showing(unshown, way)
}

/** The same answer with another of its ways shown. */
export function showing(answer: Answered<'route', RouteFound>, way: number): Answered<'route', RouteFound> {
  const { ways } = answer.data
  const shown = ways[way] ? way : 0
  const route = ways[shown]
  if (!route) return answer
  if (answer.data.route && answer.data.way === shown) return answer
  const stops = [route.legs[0]?.from?.id, route.legs.at(-1)?.to?.id]
  return {
    ...answer,
    data: { ...answer.data, way: shown, route },
    picture: merged(route.legs.map(legPicture)),
    centers: stops.filter((id) => id !== undefined),
    course: route.legs.map(courseOf).filter((course): course is Course => course !== null),
  }
}

/** The picture of a leg: a line that stops at both ends, two crossings that face each other, or two seaports. Empty if an end is missing. */
function legPicture({ from, to, line, relation, basis, citations, passages }: Leg): Picture {
  if (!from || !to) return { nodes: [], edges: [] }
  if (!relation) return { nodes: [from, ...(passages ?? []), to], edges: [] }
  if (!line) {
    const [source, target] = [from.id, to.id].sort() as [string, string]
    return {
      nodes: [from, to],
      edges: [{ id: edgeBetween(source, relation, target), source, target, relation, basis, citations }],
    }
  }
  return {
    nodes: [from, to, line],
    edges: [from, to].map(({ id: target }) => ({
      id: edgeBetween(line.id, relation, target),
      source: line.id,
      target,
      relation,
      basis,
      citations,
    })),
  }
}
