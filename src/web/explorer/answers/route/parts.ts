/** The facts of a leg that decide how the strip is divided. */
export interface LegFacts {
  readonly from: { readonly id: string } | null
  readonly to: { readonly id: string } | null
  readonly kilometres: number | null
  readonly distance: string
  readonly gauges: readonly number[]
  readonly mode: string
  readonly ferry: boolean
}

/** The facts of a way. */
export interface WayFacts<Leg extends LegFacts, Border extends BorderFacts, Change extends ChangeFacts> {
  readonly legs: readonly Leg[]
  readonly borders: readonly Border[]
  /** Null where the gauge of no leg is known. */
  readonly gaugeChanges: readonly Change[] | null
}

export interface BorderFacts {
  readonly leg: Pick<LegFacts, 'from' | 'to'>
}

export interface ChangeFacts {
  readonly at: { readonly id: string } | null
}

/** The length of a part, and how much of it is known. */
export interface Length {
  /** Null if the length of none of its legs is known. */
  readonly kilometres: number | null
  /** True if the length of some leg is unknown and left out. */
  readonly isAtLeast: boolean
  /** True if no operator or timetable publishes the length of some leg. */
  readonly isEstimated: boolean
}

/** A part of the strip, in the order travelled. */
export type Part<Leg extends LegFacts, Border, Change> =
  | (Length & { readonly kind: 'land' | 'water'; readonly legs: readonly Leg[]; readonly gauges: Gauges })
  | (Length & {
      readonly kind: 'border'
      readonly legs: readonly Leg[]
      readonly border: Border
      readonly gauges: Gauges
    })
  | { readonly kind: 'gauge'; readonly change: Change }

/** The gauges of a part: every one that each of its legs has, and how many legs have none that is known. */
export interface Gauges {
  readonly millimetres: readonly number[]
  readonly unknownLegs: number
}

const published = new Set(['STATED', 'PUBLISHED'])
const isWater = ({ mode, ferry }: LegFacts) => ferry || mode === 'SEA' || mode === 'WATER'
const sameEnds = (one: Pick<LegFacts, 'from' | 'to'>, other: Pick<LegFacts, 'from' | 'to'>) =>
  one.from !== null && one.from.id === other.from?.id && one.to?.id === other.to?.id

/** Divides a way at its borders, where it goes by water, and where the gauge changes. */
export function partsOf<Leg extends LegFacts, Border extends BorderFacts, Change extends ChangeFacts>({
  legs,
  borders,
  gaugeChanges,
}: WayFacts<Leg, Border, Change>): readonly Part<Leg, Border, Change>[] {
  const parts: Part<Leg, Border, Change>[] = []
  const changes = [...(gaugeChanges ?? [])]
  for (const leg of legs) {
    const [next] = changes
    if (next?.at && next.at.id === leg.from?.id) {
      parts.push({ kind: 'gauge', change: next })
      changes.shift()
    }
    const border = borders.find((one) => sameEnds(one.leg, leg))
    const kind = border ? 'border' : isWater(leg) ? 'water' : 'land'
    const before = parts.at(-1)
    if (border) parts.push({ kind: 'border', border, ...measured([leg]) })
    else if (before?.kind === kind && kind !== 'border')
      parts[parts.length - 1] = { kind, ...measured([...before.legs, leg]) }
    else if (kind !== 'border') parts.push({ kind, ...measured([leg]) })
  }
  // Where the change is at the last stop, no leg begins there.
  return [...parts, ...changes.map((change) => ({ kind: 'gauge', change }) as const)]
}

function measured<Leg extends LegFacts>(legs: readonly Leg[]) {
  return { legs, ...lengthOf(legs), gauges: gaugesOf(legs) }
}

/** The length of some legs together. */
export function lengthOf(legs: readonly LegFacts[]): Length {
  const known = legs.flatMap(({ kilometres }) => (kilometres === null ? [] : [kilometres]))
  return {
    kilometres: known.length > 0 ? known.reduce((sum, kilometres) => sum + kilometres, 0) : null,
    isAtLeast: known.length < legs.length,
    isEstimated: legs.some(({ kilometres, distance }) => kilometres !== null && !published.has(distance)),
  }
}

function gaugesOf(legs: readonly LegFacts[]): Gauges {
  const byRail = legs.filter((leg) => !isWater(leg))
  return {
    millimetres: [...new Set(byRail.flatMap(({ gauges }) => gauges))].sort((one, other) => one - other),
    unknownLegs: byRail.filter(({ gauges }) => gauges.length === 0).length,
  }
}
