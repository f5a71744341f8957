import { grouped } from '../../explorer/scene/grouped.ts'
import type { Card } from '../../shared/graphql/fragments.ts'
import type { Measured } from './measures.ts'
import type { Value } from './values.ts'

/** A value at a year. */
export interface Point extends Value {
  readonly year: number
}

/** The values of one entity from one source and one side, a point for each. */
export interface Series {
  readonly key: string
  readonly subject: Card
  /** The place of the entity among the compared: its colour, its mark and its dash. */
  readonly place: number
  readonly source: string | null
  readonly points: readonly Point[]
  /** The parts that may be drawn as lines: points of consecutive years that the source states. */
  readonly lines: readonly (readonly Point[])[]
}

/** What shares an axis: values of one unit, estimated on one basis. */
export interface Panel {
  readonly key: string
  readonly unit: string
  /** On what basis the data set has estimated them; null where it makes no difference. */
  readonly basis: string | null
  readonly series: readonly Series[]
}

/** The panels of a chart. Values of no single year are left out. */
export function panelsOf(values: readonly Value[], compared: readonly Card[], measure: Measured): readonly Panel[] {
  const points = values.filter((value): value is Point => value.year !== null)
  return [...grouped(points, (point) => [point.unit, basisOf(point, measure) ?? ''].join('\n'))]
    .map(([key, all]) => {
      const [first] = all
      return {
        key,
        unit: first?.unit ?? '',
        basis: first ? basisOf(first, measure) : null,
        series: seriesOf(all, compared),
      }
    })
    .toSorted((one, other) => sizeOf(other) - sizeOf(one))
}

const sizeOf = ({ series }: Panel) => series.reduce((sum, { points }) => sum + points.length, 0)

function seriesOf(points: readonly Point[], compared: readonly Card[]): readonly Series[] {
  const places = new Map(compared.map(({ id }, place) => [id, place]))
  return [
    ...grouped(points, ({ subject, reporter, citations }) =>
      [subject.id, reporter?.id, citations[0]?.source?.id].join(' '),
    ),
  ]
    .flatMap(([key, of]) => {
      const sorted = of.toSorted((one, other) => one.year - other.year)
      const [first] = sorted
      if (!first) return []
      const place = places.get(first.subject.id) ?? 0
      const source = first.citations[0]?.source?.id ?? null
      return [{ key, subject: first.subject, place, source, points: sorted, lines: linesOf(sorted) }]
    })
    .toSorted((one, other) => one.place - other.place)
}

/** Runs of consecutive years. A year without a value, and a value that was inferred, end a run. */
function linesOf(points: readonly Point[]): readonly (readonly Point[])[] {
  const runs: Point[][] = []
  for (const point of points.filter(({ isInferred }) => !isInferred)) {
    const before = runs.at(-1)?.at(-1)
    if (before && point.year === before.year + 1) runs.at(-1)?.push(point)
    else runs.push([point])
  }
  return runs.filter(({ length }) => length > 1)
}

/** On what basis a data set has estimated a value, by the first sentence of its note; null where that makes no difference or is unknown. */
export function basisOf({ basis, note }: Value, { hasBases }: Measured): string | null {
  return (hasBases && basis === 'REFERENCE' && note?.split('. ')[0]?.replace(/\.$/, '')) || null
}
