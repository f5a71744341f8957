import type { Leg } from './leg.ts'

/** A break of gauge along a route: no track goes through, so that goods are reloaded or bogies changed. */
export interface GaugeChange {
  /** Where it is: one station, or two if tracks of both gauges lie between them, in the order travelled. */
  readonly stations: readonly [string] | readonly [string, string]
  readonly fromMillimetres: number
  readonly toMillimetres: number
}

/** Trains run through between 1520 and 1524 mm, which are the same gauge with other tolerances. */
function sameTrack(gauge: number): number {
  return gauge === 1524 ? 1520 : gauge
}

/**
 * The gauges on which a train that has come along a leg can still run.
 * @param before those on which it came; undefined if it can begin on any
 * @returns the gauges, and whether it had to change to get onto the leg
 */
export function gaugesAfter(
  before: readonly number[] | undefined,
  leg: Leg,
): { readonly gauges: readonly number[] | undefined; readonly isBreak: boolean } {
  // A ferry carries the wagons; goods that go on by road or sea change trains anyway.
  if (leg.ferry) return { gauges: before, isBreak: false }
  if (leg.mode !== 'RAIL' || leg.gauges.length === 0) return { gauges: undefined, isBreak: false }
  const here = leg.gauges.map(sameTrack)
  if (!before) return { gauges: here, isBreak: false }
  const through = before.filter((gauge) => here.includes(gauge))
  return through.length > 0 ? { gauges: through, isBreak: false } : { gauges: here, isBreak: true }
}

/**
 * The breaks of gauge along a route. Where tracks of both gauges lie side by side before the break, as at most borders, trains of one
 * direction are reloaded at the far end and those of the other at the near one, so both stations are named. Legs of unknown gauge break nothing.
 */
export function gaugeChanges(legs: readonly Leg[]): readonly GaugeChange[] {
  const changes: GaugeChange[] = []
  let before: readonly number[] | undefined
  for (const [index, leg] of legs.entries()) {
    const { gauges, isBreak } = gaugesAfter(before, leg)
    if (isBreak) {
      let first = index
      const here = leg.gauges.map(sameTrack)
      const isShared = (each: Leg) =>
        each.mode === 'RAIL' && each.gauges.some((gauge) => here.includes(sameTrack(gauge)))
      for (let back = legs[first - 1]; first > 0 && back && isShared(back); back = legs[first - 1]) first -= 1
      const [near, far] = [legs[first]?.from.id ?? leg.from.id, leg.from.id]
      changes.push({
        stations: near === far ? [far] : [near, far],
        fromMillimetres: before?.[0] ?? 0,
        toMillimetres: leg.gauges[0] ?? 0,
      })
    }
    before = gauges
  }
  return changes
}
