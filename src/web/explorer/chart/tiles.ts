import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy'

/** A rectangle in percents of the whole. */
export interface Tile<Item> {
  readonly item: Item
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The proportions of the whole for which tiles are made as square as can be. */
const [width, height] = [800, 340]

/** Tiles whose areas are in proportion to the values, the largest first. */
export function tilesOf<Item>(items: readonly Item[], value: (item: Item) => number): readonly Tile<Item>[] {
  const root = hierarchy<{ readonly item?: Item; readonly children?: readonly { readonly item: Item }[] }>({
    children: items.map((item) => ({ item })),
  }).sum(({ item }) => (item === undefined ? 0 : Math.max(0, value(item))))
  const placed = treemap<typeof root.data>().size([width, height]).tile(treemapSquarify.ratio(1.4))(root)
  const percent = (length: number, whole: number) => Number(((100 * length) / whole).toFixed(3))
  return placed.leaves().flatMap(({ data: { item }, x0, y0, x1, y1 }) =>
    item === undefined
      ? []
      : [
          {
            item,
            x: percent(x0, width),
            y: percent(y0, height),
            width: percent(x1 - x0, width),
            height: percent(y1 - y0, height),
          },
        ],
  )
}
