import { expect, it } from 'vitest'
import { inSteps, shapes } from '../../src/web/pages/measure/world.ts'

/** The points of each ring that steps lead to, in tenths. */
const pointsOf = (path: string) =>
  [...path.matchAll(/M(.+?),(.+?)l(.*?)z/g)].map(([, x, y, steps = '']) => {
    const numbers = [...steps.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([text]) => Number(text))
    const points = [[Number(x), Number(y)]]
    for (let at = 0; at < numbers.length; at += 2) {
      const [fromX = 0, fromY = 0] = points.at(-1) ?? []
      points.push([fromX + (numbers[at] ?? 0), fromY + (numbers[at + 1] ?? 0)])
    }
    return points.map((point) => point.map((number) => Math.round(number * 10)))
  })

it('a path as steps leads over the same points, each ring for itself', () => {
  const path = inSteps('M10,20.5L11,20.5L10.9,-0.2ZM0,0L-0.5,1L0.1,12Z')
  expect(path).toBe('M10,20.5l1 0-.1-20.7zM0,0l-.5 1 .6 11z')
  expect(pointsOf(path)).toEqual([
    [
      [100, 205],
      [110, 205],
      [109, -2],
    ],
    [
      [0, 0],
      [-5, 10],
      [1, 120],
    ],
  ])
})

it('each country of the world is drawn by steps that stay on the map', () => {
  for (const { id, outline } of shapes) {
    const points = pointsOf(outline).flat()
    expect(points.length, id).toBeGreaterThan(2)
    expect(
      points.every(([x = -1, y = -1]) => x >= 0 && x <= 9600 && y >= 0 && y <= 4520),
      id,
    ).toBe(true)
  }
})
