import type { MultiLineString, Position } from 'geojson'
import { lineBetween } from '../export/geojson.ts'

/** A stop of a line; its position is null where none is known. */
export interface Stop {
  readonly id: string
  readonly position: Position | null
}

/** A line as it can be drawn. */
interface DrawnLine {
  readonly geometry: MultiLineString | null
  /** Why it isn't drawn, or not through all its stops; null where it is. */
  readonly note: string | null
}

/** Draws a line from stop to stop along its courses. A stop of unknown position is passed over, and the note says so. */
export function drawnLine(courses: readonly (readonly Stop[])[]): DrawnLine {
  const all = new Map(courses.flat().map((stop) => [stop.id, stop]))
  const unknown = [...all.values()].filter(({ position }) => !position).length
  const lines = courses.flatMap((course) =>
    throughPoints(course.flatMap(({ position }) => (position ? [position] : []))),
  )
  const known = all.size - unknown
  if (lines.length === 0)
    return {
      geometry: null,
      note: `It can't be drawn: the position is known of ${known} of its ${all.size} stops, and no two of them follow each other`,
    }
  return {
    geometry: { type: 'MultiLineString', coordinates: lines },
    note: unknown > 0 ? `Drawn without ${unknown} of its ${all.size} stops, whose position is not known` : null,
  }
}

/** The lines through some points: one, or several where they cross the 180th meridian; none of a single point. */
export function throughPoints(points: readonly Position[]): Position[][] {
  const lines: Position[][] = []
  let line = points.slice(0, 1)
  for (const to of points.slice(1)) {
    const from = line.at(-1) as Position
    const step = lineBetween(from, to)
    if (step.type === 'LineString') {
      line.push(to)
      continue
    }
    const [before = [], after = []] = step.coordinates
    lines.push([...line, ...before.slice(1)])
    line = [...after]
  }
  lines.push(line)
  return lines.map(withoutRests).filter(({ length }) => length > 1)
}

/** A point on the meridian itself would be there twice where the line is cut. */
function withoutRests(line: readonly Position[]): Position[] {
  return line.filter(([x, y], place) => x !== line[place - 1]?.[0] || y !== line[place - 1]?.[1])
}

/** Sections put together where one begins at the station at which the one before ends. */
export function coursesOf(sections: readonly { readonly from: string; readonly to: string }[]): string[][] {
  const courses: string[][] = []
  for (const { from, to } of sections) {
    const course = courses.at(-1)
    if (course?.at(-1) === from) course.push(to)
    else courses.push([from, to])
  }
  return courses
}
