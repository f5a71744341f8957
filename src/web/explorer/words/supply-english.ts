import type { Supplier } from '../questions/supply.ts'

const many = (count: number, one: string, more: string) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`

/** Goods within a sentence: their names begin with a capital letter only where they stand alone. */
const within = (goods: string) =>
  /^\p{Lu}\p{Ll}/u.test(goods) ? goods.charAt(0).toLowerCase() + goods.slice(1) : goods

/** The texts of the answer about who supplies whom. */
export const supplyEnglish = {
  count: (count: number, place: string, goods: string) =>
    `Sources name ${many(count, 'supplier', 'suppliers')} of ${within(goods)} to ${place}`,
  none: (place: string, goods: string) => `No source in the graph says who supplies ${place} with ${within(goods)}`,
  supplier: 'Supplier',
  suppliers: 'Suppliers',
  /** What the sources leave open. */
  open: (some: boolean, shares: boolean): string =>
    some
      ? shares
        ? 'There may be others: the graph holds what its sources name, not customs statistics.'
        : 'No source in the graph gives quantities or shares, and there may be other suppliers: it holds what its sources name, not customs statistics.'
      : 'Nobody is inferred from exporting such goods in general.',
  exporters: (goods: string) => `Who else exports ${within(goods)}`,
  exportersMeaning: (place: string) => `To whom is not said: that they supply ${place} does not follow.`,
  matches: {
    EXACT: () => '',
    NARROWER: (goods: string) => `Said of ${within(goods)}, a kind of it.`,
    WIDER: (goods: string) =>
      `Said of ${within(goods)}, of which it is a part; whether it holds of this part is not said.`,
    OVERLAPPING: (goods: string) => `Said of ${within(goods)}, only a part of which was asked for.`,
  } satisfies Record<Supplier['match'], (goods: string) => string>,
}

export type SupplyWords = typeof supplyEnglish
