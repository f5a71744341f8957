export interface Labelled {
  readonly text: string
  readonly x: number
  readonly y: number
}

export interface Label extends Labelled {
  readonly anchor: 'start' | 'end'
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const gap = 8
const height = 16

/** Places labels right or left of their points, in the given order. Labels without room are left out. */
export function labelsApart(points: readonly Labelled[], width: number): readonly Label[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }))
  return points.flatMap((point) => {
    for (const anchor of ['start', 'end'] as const) {
      const box = boxOf(point, anchor)
      if (box.left < 0 || box.right > width || taken.some((other) => overlap(box, other))) continue
      taken.push(box)
      return [{ ...point, anchor }]
    }
    return []
  })
}

function boxOf({ text, x, y }: Labelled, anchor: Label['anchor']): Box {
  const length = [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12.5 : 6.8), 0)
  const left = anchor === 'start' ? x + gap : x - gap - length
  return { left, right: left + length, top: y - height / 2, bottom: y + height / 2 }
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
