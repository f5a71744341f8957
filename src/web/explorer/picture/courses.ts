import type { Course } from '../questions/course.ts'
import type { Colours } from './colours.ts'
import type { Point } from './nearest-edge.ts'
import type { Renderer } from './stage.ts'
import type * as World from './world-map.ts'

/** A part of a route as lines on the map: several where it crosses the edge of the map. */
export interface DrawnCourse extends Pick<Course, 'isWater' | 'isRough'> {
  readonly lines: readonly (readonly Point[])[]
}

/** The parts of a route in map units. */
export function drawnCourses(courses: readonly Course[], { polyline }: typeof World): readonly DrawnCourse[] {
  return courses.map(({ points, isWater, isRough }) => ({ isWater, isRough, lines: polyline(points) }))
}

/** How a part of a route is drawn: by water in another colour, and dashed where only its ends are known. */
export function strokeOf({ isWater, isRough }: Pick<Course, 'isWater' | 'isRough'>, colours: Colours) {
  return {
    colour: isWater ? colours.kinds.PASSAGE : colours.chosen,
    width: isWater ? 4 : 5,
    dash: isRough ? [8, 6] : [],
  }
}

/** Draws a route on the ground. */
export function drawCourses(
  context: CanvasRenderingContext2D,
  renderer: Renderer,
  colours: Colours,
  courses: readonly DrawnCourse[],
): void {
  context.lineJoin = 'round'
  context.lineCap = 'round'
  for (const course of courses) {
    const { colour, width, dash } = strokeOf(course, colours)
    context.strokeStyle = colour
    context.lineWidth = width
    context.setLineDash(dash)
    context.beginPath()
    for (const line of course.lines) {
      for (const [index, point] of line.entries()) {
        const { x, y } = renderer.graphToViewport(point)
        if (index === 0) context.moveTo(x, y)
        else context.lineTo(x, y)
      }
    }
    context.stroke()
  }
  context.setLineDash([])
  context.lineCap = 'butt'
}
