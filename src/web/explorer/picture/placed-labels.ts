/** A name to be placed, in pixels. */
export interface Labelled {
  readonly text: string
  /** The middle of its node. */
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly width: number
  /** True of what is never left without its name: what was asked about, and what is chosen. */
  readonly always: boolean
  /** True of what is written over the middle of an edge, not beside a node. */
  readonly isCaption?: boolean
}

export interface PlacedLabel {
  readonly text: string
  readonly left: number
  /** The middle of the line. */
  readonly y: number
  readonly isCaption: boolean
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Room {
  readonly width: number
  readonly height: number
  /** The height of a line. */
  readonly line: number
  /** How many names there are at most. */
  readonly most: number
}

/** So many of the most prominent may lie over a node, though never over another name. */
const foremost = 10
const cell = 80
const gap = 4

/**
 * Places names beside their nodes, none over another and, save the foremost, none over a node. What finds no room has no name.
 * @param labelled the most prominent first
 */
export function placedLabels(
  labelled: readonly Labelled[],
  { width, height, line, most }: Room,
): readonly PlacedLabel[] {
  const nodes = new Boxes()
  const names = new Boxes()
  for (const { x, y, radius, isCaption } of labelled)
    if (!isCaption) nodes.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })
  const placed: PlacedLabel[] = []
  for (const [rank, { text, x, y, radius, width: wide, always, isCaption }] of labelled.entries()) {
    if (placed.length >= most && !always) continue
    const away = radius + gap
    const beside = isCaption
      ? ([[x - wide / 2, y]] as const)
      : ([
          [x + away, y],
          [x - away - wide, y],
          [x - wide / 2, y + away + line / 2],
          [x - wide / 2, y - away - line / 2],
        ] as const)
    const boxes = beside.map(([left, middle]) => ({
      left,
      right: left + wide,
      top: middle - line / 2,
      bottom: middle + line / 2,
    }))
    const inside = boxes.filter(
      ({ left, right, top, bottom }) => left >= 0 && top >= 0 && right <= width && bottom <= height,
    )
    const apart = inside.filter((box) => !names.meets(box))
    const isSeen = x >= 0 && y >= 0 && x <= width && y <= height
    const box =
      apart.find((box) => !nodes.meets(box)) ??
      (always || (rank < foremost && !isCaption) ? apart[0] : undefined) ??
      (always && isSeen ? (inside[0] ?? boxes[0]) : undefined)
    if (!box) continue
    names.add(box)
    placed.push({ text, left: box.left, y: (box.top + box.bottom) / 2, isCaption: isCaption === true })
  }
  return placed
}

/** Whether two areas overlap. */
export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** Areas by the cells of a grid, so that only near ones are compared. */
class Boxes {
  readonly #cells = new Map<number, Box[]>()

  add(box: Box): void {
    for (const key of keysOf(box)) {
      const boxes = this.#cells.get(key)
      if (boxes) boxes.push(box)
      else this.#cells.set(key, [box])
    }
  }

  meets(box: Box): boolean {
    return keysOf(box).some((key) => this.#cells.get(key)?.some((other) => overlap(box, other)))
  }
}

function keysOf({ left, right, top, bottom }: Box): readonly number[] {
  const keys: number[] = []
  for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column++)
    for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row++) keys.push(column * 4096 + row)
  return keys
}
