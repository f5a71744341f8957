import { Cited } from '../../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../../shared/graphql/graphql.ts'
import { Named } from '../named.ts'

const Station = graphql(
  `
  fragment Station on Entity {
    ...Named
    ... on Port { country { ...Named } }
    ... on Place { country { ...Named } }
  }
`,
  [Named],
)

export const Stops = graphql(
  `
  fragment Stops on StopConnection {
    totalCount
    edges { order course status since node { ...Station } }
  }
`,
  [Station],
)
export type Stops = ResultOf<typeof Stops>
export type Stop = NonNullable<Stops['edges']>[number]

export const Section = graphql(
  `
  fragment Section on RailSection {
    kilometres
    kilometresBasis
    gauges
    mode
    status
    openedOn
    electrified
    confidence
    citations { ...Cited }
    from { id }
    to { id }
  }
`,
  [Cited],
)
export type Section = ResultOf<typeof Section>

/** The way from one stop of a line to the next. */
export interface Leg {
  /** Null if not known. */
  readonly kilometres: number | null
  /** True if the kilometres are published, not worked out or estimated. */
  readonly published: boolean
  readonly gauges: readonly number[]
  readonly status: Stop['status']
  readonly electrified: boolean
  readonly ferry: boolean
}

/** A stop, and the way to it from the stop before. */
export interface DrawnStop {
  readonly stop: Stop
  /** Null for the first stop of a course. */
  readonly leg: Leg | null
  /** Kilometres from the first stop of the course; null if one of the legs is of unknown length. */
  readonly fromStart: number | null
}

/** The courses of a line, the main one first, each with its stops in order and the ways between them. */
export function coursesOf(stops: readonly Stop[], sections: readonly Section[]): readonly (readonly DrawnStop[])[] {
  const courses = new Map<number, Stop[]>()
  for (const stop of stops.toSorted((one, other) => one.course - other.course || one.order - other.order))
    courses.set(stop.course, [...(courses.get(stop.course) ?? []), stop])
  return [...courses.values()].map((course) => {
    const drawn: DrawnStop[] = []
    for (const stop of course) {
      const before = drawn.at(-1)
      const leg = before ? legOf(sectionsBetween(before.stop.node.id, stop.node.id, sections), before.stop, stop) : null
      const far = before ? before.fromStart : 0
      const fromStart = far === null || (leg && leg.kilometres === null) ? null : far + (leg?.kilometres ?? 0)
      drawn.push({ stop, leg, fromStart })
    }
    return drawn
  })
}

/** The fewest sections that lead from one stop to another; none if the line has no sections of its own there. */
function sectionsBetween(from: string, to: string, sections: readonly Section[]): readonly Section[] {
  const ways: (readonly [end: string, way: readonly Section[]])[] = [[from, []]]
  const seen = new Set([from])
  for (const [end, way] of ways) {
    if (end === to) return way
    for (const section of sections) {
      const next = section.from?.id === end ? section.to?.id : section.to?.id === end ? section.from?.id : undefined
      if (!next || seen.has(next)) continue
      seen.add(next)
      ways.push([next, [...way, section]])
    }
  }
  return []
}

function legOf(sections: readonly Section[], before: Stop, stop: Stop): Leg {
  const differing = sections.find(({ status }) => status !== 'OPEN')?.status
  const atStops = [before.status, stop.status].find((status) => status !== 'OPEN')
  return {
    kilometres: sections.length > 0 ? sections.reduce((sum, { kilometres }) => sum + kilometres, 0) : null,
    published: sections.every(({ kilometresBasis }) => kilometresBasis === 'PUBLISHED'),
    gauges: [...new Set(sections.flatMap(({ gauges }) => gauges))],
    status: sections.length > 0 ? (differing ?? 'OPEN') : (atStops ?? 'OPEN'),
    electrified: sections.length > 0 && sections.every(({ electrified }) => electrified === true),
    ferry: sections.some(({ mode }) => mode === 'FERRY'),
  }
}
