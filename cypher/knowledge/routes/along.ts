import type { Leg } from './leg.ts'

/** A border that a route crosses on land, with the leg that crosses it. */
export interface BorderCrossed {
  readonly from: string
  readonly to: string
  readonly leg: Leg
}

/** The borders that a route crosses by road or rail. By water it goes from one country to another without crossing their border. */
export function bordersCrossed(legs: readonly Leg[]): readonly BorderCrossed[] {
  return legs.filter((leg) => isAcross(leg) && leg.mode !== 'WATER' && leg.mode !== 'SEA').map(asBorder)
}

/** The countries of the stops along a route, in order. */
export function countriesAlong(legs: readonly Leg[]): readonly string[] {
  const [first] = legs
  return first ? [first.from.countryId, ...legs.filter(isAcross).map(({ to }) => to.countryId)] : []
}

/** Whether a leg leads from one country to another. */
export function isAcross({ from, to }: Leg): boolean {
  return from.countryId !== to.countryId
}

function asBorder(leg: Leg): BorderCrossed {
  return { from: leg.from.countryId, to: leg.to.countryId, leg }
}
