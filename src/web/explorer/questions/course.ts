import type { Card } from '../../shared/graphql/fragments.ts'

export interface Position {
  readonly latitude: number
  readonly longitude: number
}

/** A part of a route on the map. */
export interface Course {
  /** In the order travelled: its stops by rail, the points of the lanes by sea. */
  readonly points: readonly Position[]
  /** True of a way by sea or on a ferry. */
  readonly isWater: boolean
  /** True if its line on the map is only straight between its ends, since the lanes are not known. */
  readonly isRough: boolean
}

/** What the map needs to know of a leg. */
export interface CoursedLeg {
  readonly from: Card | null
  readonly to: Card | null
  readonly mode: string
  readonly ferry: boolean
  readonly points: readonly Position[]
}

/** The course of a leg over the map: from station to station, or along the sea lanes. Null if an end has no position. */
export function courseOf({ from, to, mode, ferry, points }: CoursedLeg): Course | null {
  const isWater = ferry || mode === 'SEA' || mode === 'WATER'
  const [start, end] = [placeOf(from), placeOf(to)]
  if (points.length > 1)
    return { points: [start, ...points, end].filter((point) => point !== null), isWater, isRough: false }
  return start && end ? { points: [start, end], isWater, isRough: isWater } : null
}

const placeOf = (entity: Card | null) => (entity && 'location' in entity && entity.location ? entity.location : null)
