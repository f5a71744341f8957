import type { Card, Cited } from '../../../shared/graphql/fragments.ts'
import { edgeBetween, type Picture } from '../picture.ts'
import type { Reported } from './reported.ts'

/** A measure that can be drawn in one picture: one thing, one direction, one unit. */
export interface Series {
  /** Such as `TRADE_VALUE.TRADE.USD`, which the link holds. */
  readonly key: string
  readonly measure: Reported['measure']
  readonly flow: NonNullable<Reported['flow']>
  readonly unit: string
  readonly flows: readonly Flow[]
  /** The years of which there is a value, in order. */
  readonly years: readonly number[]
}

/** What a source gives as the trade of two, in one period. */
export interface Flow {
  readonly id: string
  readonly reporter: Card
  readonly partner: Card
  /** For the width of an arc; what was stated is in the observation. */
  readonly value: number
  readonly observation: Reported
  /** The year that it covers; null where it covers another time, and can't be compared with a year. */
  readonly year: number | null
  /** The year in which its time ends. */
  readonly ends: number | null
  readonly label: string
  readonly citations: readonly Cited[]
}

/** US dollars come first, then other currencies, then shares; within these the series that has the most. */
export function seriesOf(observations: readonly Reported[]): readonly Series[] {
  const keys = new Map<string, Reported[]>()
  for (const one of observations) {
    if (!one.flow || one.channel || one.transportMode) continue
    const key = [one.measure, one.flow, one.unit].join('.')
    keys.set(key, [...(keys.get(key) ?? []), one])
  }
  return [...keys]
    .flatMap(([key, [first, ...others]]): Series[] => {
      if (!first?.flow) return []
      const flows = [first, ...others].flatMap(flowOf)
      const years = [...new Set(flows.flatMap(({ year }) => year ?? []))].sort((one, other) => one - other)
      return [{ key, measure: first.measure, flow: first.flow, unit: first.unit, flows, years }]
    })
    .sort((one, other) => rank(one) - rank(other) || other.flows.length - one.flows.length)
}

function rank({ unit }: Series): number {
  if (unit === 'USD') return 0
  return unit === 'percent' ? 2 : 1
}

function flowOf(observation: Reported): Flow[] {
  const { reporter, partner, period, value, citations } = observation
  if (!reporter || !partner) return []
  const id = edgeBetween(reporter.id, 'TRADES_WITH', partner.id)
  const year = wholeYear(period?.start ?? null, period?.end ?? null)
  const ends = Number(period?.end?.slice(0, 4)) || null
  return [
    { id, reporter, partner, value: Number(value), observation, year, ends, label: period?.label ?? '', citations },
  ]
}

/** The calendar year that a period is, to the day; null where it is longer or shorter. */
function wholeYear(start: string | null, end: string | null): number | null {
  const [from, to] = [start?.match(/^(\d{4})(-01-01)?$/), end?.match(/^(\d{4})(-12-31)?$/)]
  return from?.[1] && from[1] === to?.[1] ? Number(from[1]) : null
}

/** The year of a series of which there is the most, the latest of several. */
export function fullestYear({ flows, years }: Series): number | null {
  const count = (year: number) => flows.filter((flow) => flow.year === year).length
  return years.reduce<number | null>((best, year) => (best === null || count(year) >= count(best) ? year : best), null)
}

/** The years that a slider goes through: from the first of which anything is said to the last, and never fewer than three. */
export function span(series: readonly Series[]): readonly number[] {
  const years = series.flatMap(({ flows }) => flows.flatMap(({ year, ends }) => year ?? ends ?? []))
  if (years.length === 0) return []
  const last = Math.max(...years)
  const first = Math.min(...years, last - 2)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** What is drawn: who trades, and an edge for each two. */
export function pictureOfFlows(flows: readonly Flow[], reporters: readonly Card[]): Picture {
  const edges = flows.map(({ id, reporter, partner, observation, citations }) => ({
    id,
    source: reporter.id,
    target: partner.id,
    relation: 'TRADES_WITH' as const,
    basis: observation.basis,
    citations,
  }))
  return { nodes: [...reporters, ...flows.map(({ partner }) => partner)], edges }
}
