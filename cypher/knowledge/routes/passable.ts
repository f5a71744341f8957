import type { SeaPassage } from '../sea/passages.ts'
import type { Leg } from './leg.ts'
import type { Mode } from './stop.ts'

/** What a route may use. */
export interface Conditions {
  /** Only these modes of transport; all if null. */
  readonly modes: readonly Mode[] | null
  /** Only what is open by this day, an ISO 8601 date. */
  readonly day: string
  /** Whether lines that are being built or planned count as open. */
  readonly planned: boolean
  /** Straits and canals that legs by sea must not go through. */
  readonly avoid: readonly SeaPassage[]
}

/** A function that tells whether a leg can be used: goods pass, it is open by the day, and it goes by one of the modes. */
export function passable({ modes, day, planned }: Conditions): (leg: Leg) => boolean {
  return (leg) =>
    isOpen(leg, day, planned) && leg.freight !== false && (modes === null || modes.some((mode) => goesBy(leg, mode)))
}

function isOpen({ status, openedOn }: Leg, day: string, planned: boolean): boolean {
  if (status === 'OPEN') return openedOn === null || openedOn <= day
  return planned && (status === 'BUILDING' || status === 'PLANNED')
}

/** A train ferry goes by water, and is part of the railways. */
export function goesBy({ mode, ferry }: Leg, asked: Mode): boolean {
  return mode === asked || (ferry && asked === 'RAIL')
}
