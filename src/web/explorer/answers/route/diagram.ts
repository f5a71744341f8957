import { type LegFacts, lengthOf, type Part } from './parts.ts'

/** A stretch of the diagram: as long as its kilometres, as high as its gauge. */
export interface Stretch {
  readonly x: number
  readonly width: number
  readonly isWater: boolean
  /** The gauges of its track; empty if unknown or by water. */
  readonly gauges: readonly number[]
  /** True if no operator or timetable publishes its length. */
  readonly isEstimated: boolean
}

/** A name over a part of the diagram, moved so that it covers no other. */
export interface PlacedName {
  readonly text: string
  /** The middle of what it names. */
  readonly at: number
  /** The middle of the name. */
  readonly x: number
  readonly row: number
}

export interface Diagram {
  readonly stretches: readonly Stretch[]
  /** Where the way crosses a border. */
  readonly borders: readonly number[]
  /** Where the gauge changes. */
  readonly changes: readonly number[]
  readonly names: readonly PlacedName[]
  /** How many rows the names take. */
  readonly rows: number
  /** All gauges on the way, the narrowest first. */
  readonly gauges: readonly number[]
  readonly hasWater: boolean
  readonly hasUnknown: boolean
}

/** A leg of unknown length is drawn as long as this part of the way, so that it can be seen. */
const unknownPart = 0.02

/**
 * Lays a way out from left to right, in proportion to its kilometres.
 * @param nameOf the name over a part; null for none
 * @param widthOf how wide a name is drawn
 */
export function diagramOf<Leg extends LegFacts, Border, Change>(
  parts: readonly Part<Leg, Border, Change>[],
  width: number,
  nameOf: (leg: Leg, isWater: boolean) => string | null,
  widthOf: (text: string) => number,
): Diagram {
  const legs = parts.flatMap((part) => (part.kind === 'gauge' ? [] : part.legs))
  const whole = lengthOf(legs).kilometres || 1
  const lengths = new Map(legs.map((leg) => [leg, leg.kilometres ?? whole * unknownPart]))
  const scale = width / [...lengths.values()].reduce((sum, kilometres) => sum + kilometres, 0)
  const stretches: Stretch[] = []
  const borders: number[] = []
  const changes: number[] = []
  const spans: { text: string; from: number; to: number }[] = []
  let x = 0
  for (const part of parts) {
    if (part.kind === 'gauge') {
      changes.push(x)
      continue
    }
    for (const leg of part.legs) {
      const length = (lengths.get(leg) ?? 0) * scale
      const isWater = part.kind === 'water'
      stretches.push({
        x,
        width: length,
        isWater,
        gauges: isWater ? [] : leg.gauges,
        isEstimated: lengthOf([leg]).isEstimated || leg.kilometres === null,
      })
      const text = nameOf(leg, isWater)
      const before = spans.at(-1)
      if (text && before?.text === text) before.to = x + length
      else if (text) spans.push({ text, from: x, to: x + length })
      if (part.kind === 'border') borders.push(x + length / 2)
      x += length
    }
  }
  const names = placedNames(
    spans.map(({ text, from, to }) => ({ text, at: (from + to) / 2, width: widthOf(text) })),
    width,
  )
  const gauges = [...new Set(stretches.flatMap((one) => one.gauges))].sort((one, other) => one - other)
  return {
    stretches,
    borders,
    changes,
    names,
    rows: Math.max(1, ...names.map(({ row }) => row + 1)),
    gauges,
    hasWater: stretches.some((one) => one.isWater),
    hasUnknown: stretches.some((one) => !one.isWater && one.gauges.length === 0),
  }
}

/** Places names in as few rows as they need, each as near to what it names as it fits. */
export function placedNames(
  names: readonly { readonly text: string; readonly at: number; readonly width: number }[],
  width: number,
): readonly PlacedName[] {
  const ends: number[] = []
  return names.map(({ text, at, width: wide }) => {
    const x = Math.min(Math.max(at, wide / 2), Math.max(wide / 2, width - wide / 2))
    const left = x - wide / 2
    const free = ends.findIndex((end) => end <= left)
    const row = free === -1 ? ends.length : free
    ends[row] = x + wide / 2 + 6
    return { text, at, x, row }
  })
}
