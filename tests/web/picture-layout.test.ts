import { describe, expect, it } from 'vitest'
import { frameOf } from '../../src/web/explorer/picture/frame.ts'
import { type Labelled, overlap, placedLabels } from '../../src/web/explorer/picture/placed-labels.ts'

const room = { width: 800, height: 600, line: 16, most: 40 }
const node = (text: string, x: number, y: number, more: Partial<Labelled> = {}): Labelled => ({
  text,
  x,
  y,
  radius: 6,
  width: text.length * 7,
  always: false,
  ...more,
})
const boxOf = (labelled: readonly Labelled[], { text, left, y }: { text: string; left: number; y: number }) => {
  const width = labelled.find((one) => one.text === text)?.width ?? 0
  return { left, right: left + width, top: y - room.line / 2, bottom: y + room.line / 2 }
}

describe('names in the picture', () => {
  // Three hundred nodes on a spiral, dense in the middle: reproducible and crowded.
  const crowd = Array.from({ length: 300 }, (_, place) => {
    const [angle, radius] = [place * 2.399963, 14 * Math.sqrt(place)]
    return node(`Entity number ${place}`, 400 + radius * Math.cos(angle), 300 + radius * Math.sin(angle))
  })

  it('no two names overlap, and none leaves the picture', () => {
    const boxes = placedLabels(crowd, room).map((placed) => boxOf(crowd, placed))
    expect(boxes.length).toBeGreaterThan(10)
    for (const [place, box] of boxes.entries()) {
      expect(boxes.slice(place + 1).filter((other) => overlap(box, other))).toEqual([])
      expect(box.left >= 0 && box.right <= room.width && box.top >= 0 && box.bottom <= room.height).toBe(true)
    }
  })

  it('the most prominent are named first, and there are no more names than there is room for', () => {
    const placed = placedLabels(crowd, { ...room, most: 8 })
    expect(placed.map(({ text }) => text)).toContain('Entity number 0')
    expect(placed).toHaveLength(8)
  })

  it('no name lies over a node, save those of the foremost', () => {
    const placed = placedLabels(crowd, room).map(({ text, ...at }) => ({ text, box: boxOf(crowd, { text, ...at }) }))
    const later = placed.filter(({ text }) => crowd.findIndex((one) => one.text === text) >= 10)
    expect(later.length).toBeGreaterThan(0)
    for (const { box } of later)
      for (const { x, y, radius } of crowd)
        expect(overlap(box, { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })).toBe(false)
  })

  it('what was asked about has its name wherever it lies', () => {
    const last = node('Laos', 400, 300, { always: true })
    expect(placedLabels([...crowd, last], { ...room, most: 3 }).map(({ text }) => text)).toContain('Laos')
  })

  it('what an edge says stands over its middle, never over a name or a node', () => {
    const ends = [node('Horgos', 100, 100), node('Altynkol', 400, 100)]
    const caption = node('faces across the border', 250, 100, { radius: 0, isCaption: true })
    const placed = placedLabels([...ends, caption], room)
    expect(placed.find(({ isCaption }) => isCaption)).toMatchObject({ left: 250 - caption.width / 2, y: 100 })
    const onNode = placedLabels([...ends, { ...caption, x: 400 }], room)
    expect(onNode.some(({ isCaption }) => isCaption)).toBe(false)
  })

  it('a name that would leave the picture on the right stands on the left', () => {
    const [placed] = placedLabels([node('Vladivostok', 780, 100)], room)
    expect(placed?.left).toBeLessThan(780)
  })
})

describe('the part of the map that is shown', () => {
  const laos = { x: 100, y: 20 }
  const neighbors = Array.from({ length: 30 }, (_, place) => ({
    x: 90 + (place % 6) * 5,
    y: 10 + Math.floor(place / 6) * 5,
  }))
  const farAway = [
    { x: -300, y: 40 },
    { x: -320, y: 45 },
    { x: 0, y: 180 },
  ]

  it('a few points far off do not shrink the rest, and they are counted', () => {
    const { frame, outside } = frameOf([laos, ...neighbors, ...farAway], [laos])
    expect(outside).toBe(3)
    expect(frame.x[1] - frame.x[0]).toBeLessThan(120)
  })

  it('what was asked about is always in it, however far apart', () => {
    const ends = [{ x: -300, y: 0 }, laos]
    const { frame } = frameOf([...neighbors, ...ends], ends)
    expect(frame.x[0]).toBeLessThanOrEqual(-300)
    expect(frame.x[1]).toBeGreaterThanOrEqual(100)
  })

  it('points that lie all over the world are all in it', () => {
    const spread = Array.from({ length: 20 }, (_, place) => ({ x: -400 + place * 40, y: 0 }))
    expect(frameOf(spread, []).outside).toBe(0)
  })
})
