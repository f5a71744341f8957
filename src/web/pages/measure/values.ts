import { type Ask, needed } from '../../shared/graphql/ask.ts'
import { Card, SourceDetails } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf, type VariablesOf } from '../../shared/graphql/graphql.ts'
import type { View } from './view.ts'

const OneValue = graphql(
  `
  fragment OneValue on Observation {
    id
    value
    unit
    basis
    comparator
    note
    noteZh
    transportMode
    channel { id }
    period { label ambiguity ambiguityZh start end }
    reporter { ...Card }
    partner { ...Card }
    citations { paragraph source { id } }
  }
`,
  [Card],
)

const MeasureValues = graphql(
  `
  query MeasureValues($where: ObservationFilter!, $after: String) {
    observations(where: $where, first: 100, after: $after, orderBy: [{ field: REPORTER }, { field: PERIOD }]) {
      nodes { ...OneValue }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [OneValue],
)

const PeriodsOfMeasure = graphql(`
  query PeriodsOfMeasure($where: ObservationFilter!) {
    observations(where: $where, first: 1) {
      facets(fields: [PERIOD], first: 100) { values { value count } }
    }
  }
`)

const SourcesOfValues = graphql(
  `
  query SourcesOfValues($ids: [ID!]!) {
    nodes(ids: $ids) { ... on Source { ...SourceDetails } }
  }
`,
  [SourceDetails],
)

type OneValue = ResultOf<typeof OneValue>
export type Where = NonNullable<VariablesOf<typeof MeasureValues>['where']>

/** A value of a measure, and of whom it is: the partner, where the reporter is the one with whom all trade is. */
export interface Value extends OneValue {
  readonly subject: Card
  /** The year that its period is; null for a part of a year, or several years. */
  readonly year: number | null
  /** True if its period or the value itself was inferred. */
  readonly isInferred: boolean
}

/** A year of which there are values, and how many. */
export interface YearCount {
  readonly year: number
  readonly count: number
}

/** The year that a period is, exactly; null for a part of a year, or several years. */
function yearOf(period: OneValue['period']): number | null {
  const { start, end } = period ?? {}
  const [, first] = /^(\d{4})(?:-01(?:-01)?)?$/.exec(start ?? '') ?? []
  const [, last] = /^(\d{4})(?:-12(?:-31)?)?$/.exec(end ?? '') ?? []
  return first && first === last ? Number(first) : null
}

const most = 8

async function valuesWhere(ask: Ask, where: Where, view: View): Promise<readonly Value[]> {
  const values: OneValue[] = []
  let after: string | null = null
  for (let page = 0; page < most; page++) {
    const data: ResultOf<typeof MeasureValues> = await ask(MeasureValues, { where, ...(after && { after }) })
    const { nodes, pageInfo } = needed(data, data.observations)
    values.push(...needed(data, nodes))
    if (!pageInfo.hasNextPage) break
    after = pageInfo.endCursor
  }
  return values.flatMap((value) => valued(value, view))
}

/** A value with its subject; none if it is limited to a channel or a mode of transport, and so no value of all trade. */
function valued(value: OneValue, { partner }: View): Value[] {
  const subject = partner && value.reporter?.id === partner ? value.partner : value.reporter
  if (!subject || subject.id === partner || value.channel || value.transportMode) return []
  const isInferred = value.basis === 'DERIVED' || Boolean(value.period?.ambiguity)
  return [{ ...value, subject, year: yearOf(value.period), isInferred }]
}

/** The values of the compared entities in all years. */
export async function valuesCompared(ask: Ask, view: View): Promise<readonly Value[]> {
  if (view.of.length === 0) return []
  const { measure, partner } = view
  const of = [...view.of]
  const those: Where = measure.slug === 'trade' ? { or: [{ reporter: of }, { partner: of }] } : { reporter: of }
  const found = await valuesWhere(ask, { and: [measure.where(partner ?? ''), those] }, view)
  return found.filter(({ subject }) => of.includes(subject.id))
}

/** The values of all countries for a year. */
export async function valuesIn(ask: Ask, view: View, year: number): Promise<readonly Value[]> {
  const during: Where = { from: String(year), to: String(year) }
  const found = await valuesWhere(ask, { and: [view.measure.where(view.partner ?? ''), during] }, view)
  return found.filter((value) => value.year === year && value.subject.kind === 'COUNTRY')
}

/** The years for which there are values, the first first. */
export async function yearsWith(ask: Ask, { measure, partner }: View): Promise<readonly YearCount[]> {
  const where: Where = { and: [measure.where(partner ?? ''), countriesOnly(measure.slug)] }
  const data = await ask(PeriodsOfMeasure, { where })
  const counts = new Map<number, number>()
  for (const { value, count } of needed(data, data.observations).facets?.[0]?.values ?? []) {
    const year = yearNamed(value)
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + count)
  }
  return [...counts].map(([year, count]) => ({ year, count })).sort((one, other) => one.year - other.year)
}

/** Only between countries, or of one: the map has no regions and unions. */
function countriesOnly(slug: View['measure']['slug']): Where {
  return slug === 'trade' ? { reporterKind: ['COUNTRY'], partnerKind: ['COUNTRY'] } : { reporterKind: ['COUNTRY'] }
}

/** The year that the label of a period names, whether stated or presumed. */
function yearNamed(label: string | null): number | null {
  const [, stated, presumed] = /^(\d{4})(?: \(implied\))?$|^not stated \(presumably (\d{4})\)$/.exec(label ?? '') ?? []
  return stated || presumed ? Number(stated ?? presumed) : null
}

/** The sources that values cite, by id. */
export async function sourcesOf(ask: Ask, values: readonly Value[]): Promise<Readonly<Record<string, SourceDetails>>> {
  const ids = new Set(values.flatMap(({ citations }) => citations.flatMap(({ source }) => source?.id ?? [])))
  if (ids.size === 0) return {}
  const { nodes } = await ask(SourcesOfValues, { ids: [...ids].sort() })
  return Object.fromEntries(
    (nodes ?? []).flatMap((node) => (node && 'shortTitle' in node ? [[node.id, node as SourceDetails]] : [])),
  )
}
