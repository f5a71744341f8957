import type { Ask } from '../../shared/graphql/ask.ts'
import { needed } from '../../shared/graphql/ask.ts'
import { Card } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { Conflict } from '../conflict/conflict.ts'
import { loadMirror, type Mirror } from './mirror.ts'

const AllConflicts = graphql(
  `
  query AllConflicts($after: String) {
    conflicts(first: 100, after: $after) {
      nodes {
        reason
        about { ...Card }
        claims { ... on Observation { measure partner { ...Card } reporter { ...Card } } }
        memberships { member { ...Card } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [Card],
)

const ChosenConflicts = graphql(
  `
  query ChosenConflicts($reasons: [ConflictReason!], $measures: [Measure!], $about: ID, $after: String) {
    conflicts(first: 10, after: $after, reasons: $reasons, measures: $measures, about: $about) {
      totalCount
      nodes { ...Conflict }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [Conflict],
)

type Listed = NonNullable<NonNullable<ResultOf<typeof AllConflicts>['conflicts']>['nodes']>[number]
export type Reason = Conflict['reason']
export type Measure = Extract<Listed['claims'][number], { measure: unknown }>['measure']

/** What a filter can be set to, with how many disagreements there are of each. */
export interface Option<Value> {
  readonly value: Value
  readonly count: number
}

/** The filters of the desk, as the address has them. */
export interface Filters {
  readonly reason: Reason | null
  readonly about: string | null
  readonly measure: Measure | null
  readonly after: string | null
}

export interface Desk {
  readonly filters: Filters
  readonly reasons: readonly Option<Reason>[]
  readonly places: readonly Option<Card>[]
  readonly measures: readonly Option<Measure>[]
  readonly inAll: number
  readonly found: number
  readonly conflicts: readonly Conflict[]
  /** What exporters report against importers, on the first page without a filter; null on others. */
  readonly mirror: Mirror | null
  /** The cursor of the next page; null on the last. */
  readonly next: string | null
}

/** Loads what the desk shows. A filter that nothing passes any more is left aside. */
export async function loadDesk(ask: Ask, search: URLSearchParams): Promise<Desk> {
  const all = await allConflicts(ask)
  const reasons = counted(all, ({ reason }) => [reason])
  const measures = counted(all, ({ claims }) => claims.flatMap((claim) => ('measure' in claim ? [claim.measure] : [])))
  const cards = new Map<string, Card>()
  for (const card of all.flatMap(concerned)) cards.set(card.id, card)
  const places = counted(all, (group) => concerned(group).map(({ id }) => id))
  const among = <Value extends string>(options: readonly Option<Value>[], name: string) =>
    options.find(({ value }) => value === search.get(name))?.value ?? null
  const filters = {
    reason: among(reasons, 'reason'),
    about: among(places, 'about'),
    measure: among(measures, 'measure'),
    after: search.get('after') || null,
  }
  const data = await ask(ChosenConflicts, {
    ...(filters.reason && { reasons: [filters.reason] }),
    ...(filters.measure && { measures: [filters.measure] }),
    ...(filters.about && { about: filters.about }),
    ...(filters.after && { after: filters.after }),
  })
  const { nodes, totalCount, pageInfo } = needed(data, data.conflicts)
  const isNarrowed = Object.values(filters).some((filter) => filter !== null)
  return {
    filters,
    reasons,
    measures,
    places: places.flatMap(({ value, count }) => {
      const card = cards.get(value)
      return card ? [{ value: card, count }] : []
    }),
    inAll: all.length,
    found: needed(data, totalCount),
    conflicts: needed(data, nodes),
    mirror: isNarrowed ? null : await loadMirror(ask),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  }
}

async function allConflicts(ask: Ask): Promise<readonly Listed[]> {
  const all: Listed[] = []
  for (let after: string | null = null; ; ) {
    const data: ResultOf<typeof AllConflicts> = await ask(AllConflicts, after ? { after } : {})
    const { nodes, pageInfo } = needed(data, data.conflicts)
    all.push(...needed(data, nodes))
    if (!pageInfo.hasNextPage) return all
    after = pageInfo.endCursor
  }
}

/** The entities by which a disagreement is found. */
function concerned({ about, claims, memberships }: Listed): readonly Card[] {
  return [
    about,
    ...claims.flatMap((claim) => ('measure' in claim ? [claim.reporter, claim.partner] : [])),
    ...memberships.map(({ member }) => member),
  ].filter((card) => card !== null)
}

/** How many groups have each value, the most frequent first. */
function counted<Value extends string>(
  groups: readonly Listed[],
  of: (group: Listed) => readonly Value[],
): readonly Option<Value>[] {
  const counts = new Map<Value, number>()
  for (const group of groups) for (const value of new Set(of(group))) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => other.count - one.count)
}

/** The path of the desk with filters. */
export function deskPath({ reason, about, measure, after }: Filters): string {
  const parts = Object.entries({ reason, about, measure, after }).filter((part): part is [string, string] =>
    Boolean(part[1]),
  )
  const query = new URLSearchParams(parts).toString().replaceAll('%3A', ':')
  return `/conflicts${query && `?${query}`}`
}
