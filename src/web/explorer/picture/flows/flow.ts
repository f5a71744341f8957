import type { Card, Cited } from '../../../shared/graphql/fragments.ts'
import { edgeBetween, type Picture } from '../picture.ts'
import type { Reported } from './reported.ts'

/** A series of flows that can be drawn together: one measure, one direction, one unit. */
export interface Series {
  /** The key in the link, such as `TRADE_VALUE.TRADE.USD`. */
  readonly key: string
  readonly measure: Reported['measure']
  readonly flow: NonNullable<Reported['flow']>
  readonly unit: string
  readonly flows: readonly Flow[]
  /** The years that have a value, in order. */
  readonly years: readonly number[]
}

/** The trade between two entities in one period, as a source reports it. */
export interface Flow {
  readonly id: string
  readonly reporter: Card
  readonly partner: Card
  /** The value as a number, for the width of an arc. The observation has the exact one. */
  readonly value: number
  readonly observation: Reported
  /** The year it covers; null if its period is not a calendar year and so can't be compared with one. */
  readonly year: number | null
  /** The year in which its period ends. */
  readonly ends: number | null
  readonly label: string
  readonly citations: readonly Cited[]
}

/** Sorts series: US dollars, then other currencies, then shares; within each the series with the most flows first. */
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

/** The calendar year that a period covers exactly; null if it is longer or shorter. */
function wholeYear(start: string | null, end: string | null): number | null {
  const [from, to] = [start?.match(/^(\d{4})(-01-01)?$/), end?.match(/^(\d{4})(-12-31)?$/)]
  return from?.[1] && from[1] === to?.[1] ? Number(from[1]) : null
}

/** The year of a series with the most flows, the latest if there are several. */
export function fullestYear({ flows, years }: Series): number | null {
  const count = (year: number) => flows.filter((flow) => flow.year === year).length
  return years.reduce<number | null>((best, year) => (best === null || count(year) >= count(best) ? year : best), null)
}

/** The years of the slider: from the first with a value to the last, at least three. */
export function span(series: readonly Series[]): readonly number[] {
  const years = series.flatMap(({ flows }) => flows.flatMap(({ year, ends }) => year ?? ends ?? []))
  if (years.length === 0) return []
  const last = Math.max(...years)
  const first = Math.min(...years, last - 2)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** The picture of flows: the trading entities, and an edge for each pair. */
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
