import type { Leg } from './leg.ts'

/** A border that a route crosses, with the leg that crosses it. */
export interface BorderCrossed {
  readonly from: string
  readonly to: string
  readonly leg: Leg
}

export function bordersCrossed(legs: readonly Leg[]): readonly BorderCrossed[] {
  return legs
    .filter(({ from, to }) => from.countryId !== to.countryId)
    .map((leg) => ({ from: leg.from.countryId, to: leg.to.countryId, leg }))
}

/** The countries of the stops along a route, in order. */
export function countriesAlong(legs: readonly Leg[]): readonly string[] {
  const [first] = legs
  return first ? [first.from.countryId, ...bordersCrossed(legs).map(({ to }) => to)] : []
}

export interface GaugeChange {
  /** Where the first leg of the new gauge begins. */
  readonly at: string
  readonly fromMillimetres: number
  readonly toMillimetres: number
}

/** The places where the gauge changes. Legs with an unknown gauge are skipped. */
export function gaugeChanges(legs: readonly Leg[]): readonly GaugeChange[] {
  const gauges = legs.flatMap(({ from, gaugeMillimetres }) =>
    gaugeMillimetres ? [{ at: from.id, gaugeMillimetres }] : [],
  )
  return gauges.flatMap(({ at, gaugeMillimetres }, index) => {
    const before = gauges[index - 1]?.gaugeMillimetres
    return before && before !== gaugeMillimetres
      ? [{ at, fromMillimetres: before, toMillimetres: gaugeMillimetres }]
      : []
  })
}
